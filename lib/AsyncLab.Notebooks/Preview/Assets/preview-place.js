"use strict";

// Brings back what a reader would miss after the page is loaded again: the place, the focus, the boxes that were opened.
const previewPlace = (() => {
  const key = `preview ${location.pathname}`;

  const blocks = () => [...document.querySelectorAll("main article > *, main > :not(article)")];
  const focusable = () => [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex]")];
  const textOf = element => element.textContent.trim().slice(0, 200);

  // Boxes that say the same are told apart by their order.
  function named(boxes) {
    const seen = new Map();
    return boxes.map(box => {
      const name = textOf(box.querySelector("summary") ?? box);
      seen.set(name, (seen.get(name) ?? 0) + 1);
      return [`${name} ${seen.get(name)}`, box];
    });
  }

  function remember() {
    const all = blocks();
    const index = all.findIndex(block => block.getBoundingClientRect().bottom > 48);
    const focused = focusable().indexOf(document.activeElement);
    sessionStorage.setItem(key, JSON.stringify({
      x: scrollX,
      y: scrollY,
      index,
      text: index < 0 ? "" : textOf(all[index]),
      top: index < 0 ? 0 : all[index].getBoundingClientRect().top,
      opened: named([...document.querySelectorAll("details")]).filter(([, box]) => box.open).map(([name]) => name),
      focus: focused < 0 ? null : { index: focused, id: document.activeElement.id, text: textOf(document.activeElement) },
    }));
  }

  // The block that was on top may have moved; if it is gone, the place in the page is the best guess.
  function returnTo(place) {
    const all = blocks();
    const block = all.map((b, i) => [b, Math.abs(i - place.index)])
      .filter(([b]) => place.text && textOf(b) === place.text)
      .sort(([, a], [, b]) => a - b)[0]?.[0] ?? all[place.index];
    if (place.y === 0 || !block) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    else scrollBy({ left: place.x - scrollX, top: block.getBoundingClientRect().top - place.top, behavior: "instant" });
  }

  function refocus({ index, id, text }) {
    const all = focusable();
    const element = (id && document.getElementById(id)) || (textOf(all[index] ?? document.body) === text ? all[index] : null)
      || all.find(e => textOf(e) === text);
    element?.focus({ preventScroll: true });
  }

  function restore(place) {
    for (const [name, box] of named([...document.querySelectorAll("details")])) {
      if (place.opened.includes(name)) box.open = true;
    }
    if (place.focus && document.activeElement === document.body) refocus(place.focus);
    returnTo(place);
  }

  const saved = sessionStorage.getItem(key);
  if (saved) {
    sessionStorage.removeItem(key);
    const place = JSON.parse(saved);
    restore(place);
    // Charts and diagrams take their room late. Who scrolls has the say.
    const again = new ResizeObserver(() => restore(place));
    const stop = () => {
      again.disconnect();
      history.scrollRestoration = "auto";
    };
    again.observe(document.body);
    addEventListener("load", () => restore(place), { once: true });
    for (const input of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(input, stop, { once: true, passive: true });
    setTimeout(stop, 3000);
  }

  return { remember };
})();

