"use strict";

// Buttons that hide code, one for each cell and one for the page, and what they did the last time.
{
  const status = document.getElementById("status");
  const memory = `asynclab:folded:${location.pathname}`;
  const cells = [...document.querySelectorAll(".cell:has(> .code)")];
  const isFolded = cell => cell.classList.contains("folded");
  const all = document.createElement("button");

  if (cells.length > 0) {
    all.type = "button";
    all.className = "fold-all";
    all.addEventListener("click", () => {
      const hide = !cells.every(isFolded);
      for (const cell of cells) fold(cell, hide);
      changed();
      status.textContent = hide ? "All code is hidden" : "All code is shown";
    });
    document.querySelector(".title")?.append(all);
    for (const cell of cells) cell.querySelector(":scope > .bar").append(buttonFor(cell));
    const before = remembered();
    for (const cell of cells) if (before.includes(cell.id)) fold(cell, true);
    label();
  }

  function buttonFor(cell) {
    const code = cell.querySelector(":scope > .code");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fold";
    button.textContent = "Code";
    button.setAttribute("aria-label", `Code of cell ${cell.id.replace("cell-", "")}`);
    button.setAttribute("aria-controls", code.id);
    button.setAttribute("aria-expanded", "true");
    button.addEventListener("click", () => {
      fold(cell, !isFolded(cell));
      changed();
    });
    return button;
  }

  function fold(cell, folded) {
    cell.classList.toggle("folded", folded);
    cell.querySelector(".fold").setAttribute("aria-expanded", String(!folded));
  }

  function changed() {
    label();
    // Some browsers have no memory for pages from a file.
    try {
      const folded = cells.filter(isFolded).map(cell => cell.id);
      if (folded.length > 0) localStorage.setItem(memory, JSON.stringify(folded));
      else localStorage.removeItem(memory);
    } catch { }
  }

  function label() {
    all.textContent = cells.every(isFolded) ? "Show all code" : "Hide all code";
  }

  function remembered() {
    try {
      const ids = JSON.parse(localStorage.getItem(memory));
      return Array.isArray(ids) ? ids : [];
    } catch {
      return [];
    }
  }
}
