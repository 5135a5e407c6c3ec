"use strict";

// Blocks, so that no name meets one of a notebook's own scripts.
{
  // Boxes that scroll must be reachable by keyboard; boxes that do not should not be in the way.
  const boxes = new ResizeObserver(entries => {
    for (const { target: box } of entries) {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll("pre, .scroll, .display, .diagram")) boxes.observe(box);
}

// The outline marks the section that is being read.
{
  const outline = new Map(
    [...document.querySelectorAll(".outline a")].map(link => [link.getAttribute("href").slice(1), link]));

  function markSection() {
    const headings = [...outline.keys()].map(id => document.getElementById(id)).filter(Boolean);
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = headings.filter(h => h.getBoundingClientRect().top < (atEnd ? innerHeight : innerHeight / 4));
    const current = passed.at(-1)?.id;
    for (const [id, link] of outline) {
      if (id === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    }
  }

  if (outline.size > 0) {
    addEventListener("scroll", markSection, { passive: true });
    markSection();
  }
}

// A list that opens over the page closes when it has led somewhere on this page.
for (const list of document.querySelectorAll("nav[popover]")) {
  list.addEventListener("click", event => {
    if (event.target.closest("a") && list.matches(":popover-open")) list.hidePopover();
  });
}

// On paper nobody can open what is folded.
{
  const opened = [];

  addEventListener("beforeprint", () => {
    opened.push(...document.querySelectorAll("details:not([open])"));
    for (const details of opened) details.open = true;
  });

  addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
}
