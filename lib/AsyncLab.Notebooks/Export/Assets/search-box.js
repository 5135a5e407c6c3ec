"use strict";

// The field of the search and the list below it. "/" leads to the field, arrows through the list, Escape back.
{
  const box = document.getElementById("search");
  const field = document.getElementById("search-field");
  const panel = document.getElementById("search-results");
  const status = document.getElementById("status");
  const most = 20;
  let asked = 0;

  box.hidden = false;
  field.addEventListener("input", search);
  field.addEventListener("focus", () => panel.hidden && search());
  box.addEventListener("keydown", onKey);
  box.addEventListener("focusout", event => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) close();
  });
  document.addEventListener("pointerdown", event => {
    if (!box.contains(event.target)) close();
  });
  panel.addEventListener("click", event => {
    if (event.target.closest("a")) close();
  });
  document.addEventListener("keydown", event => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  async function search() {
    const own = ++asked;
    if (field.value.trim() === "") return close();
    try {
      const found = await bookSearch.find(field.value);
      // Somebody who types fast has asked again meanwhile.
      if (own === asked) show(found);
    } catch (error) {
      if (own === asked) list([], `${error.message}. Make the book again.`);
    }
  }

  function show(found) {
    const count = found.length === 1 ? "1 result" : `${found.length || "No"} results`;
    list(found.slice(0, most), found.length > most ? `${count}, the best ${most}` : count);
  }

  function list(found, summary) {
    const items = document.createElement("ol");
    items.append(...found.map(item));
    panel.replaceChildren(element("p", "count", summary), ...(found.length > 0 ? [items] : []));
    panel.hidden = false;
    status.textContent = summary;
  }

  function item({ url, title, heading, excerpt }) {
    const link = element("a", "", "");
    link.href = url;
    const marked = element("span", "excerpt", "");
    marked.append(...excerpt.map((piece, i) => (i % 2 === 0 ? piece : element("mark", "", piece))));
    link.append(element("span", "chapter", title), " ", element("strong", "", heading || title), " ", marked);
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  }

  function element(name, style, text) {
    const made = document.createElement(name);
    if (style) made.className = style;
    made.textContent = text;
    return made;
  }

  function onKey(event) {
    const links = [field, ...panel.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
    } else if (event.key === "Enter" && at === 0) {
      links[1]?.click();
    } else if (event.key === "Escape") {
      field.focus();
      if (panel.hidden) field.blur();
      field.value = "";
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  function close() {
    asked++;
    panel.hidden = true;
    status.textContent = "";
  }
}
