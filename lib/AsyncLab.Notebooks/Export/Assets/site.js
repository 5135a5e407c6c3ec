"use strict";

// Copy buttons: made here, because without a script they could not do anything.
for (const bar of document.querySelectorAll(".cell > .bar")) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const code = bar.parentElement.querySelector(".code");
    button.textContent = (await copy(code)) ? "Copied" : "Select and copy";
    setTimeout(() => (button.textContent = "Copy"), 1500);
  });
  bar.append(button);
}

async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // Some browsers refuse the clipboard to pages from a file: leave the text selected instead.
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}

// Boxes that scroll must be reachable by keyboard; boxes that do not should not be in the way.
for (const box of document.querySelectorAll("pre, .scroll, .display, .diagram")) {
  if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0;
}

// The outline marks the section that is being read.
const outline = new Map(
  [...document.querySelectorAll(".outline a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));

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

// Diagrams: drawn from their source, which stays at hand in a folded box.
const dark = matchMedia("(prefers-color-scheme: dark)");

async function drawDiagrams() {
  mermaid.initialize({
    startOnLoad: false,
    theme: dark.matches ? "dark" : "neutral",
    fontFamily: getComputedStyle(document.body).fontFamily,
  });
  let number = 0;
  for (const figure of document.querySelectorAll(".diagram")) {
    const source = figure.querySelector(".code");
    try {
      const { svg } = await mermaid.render(`diagram-${++number}`, source.textContent);
      figure.querySelector(".drawing")?.remove();
      const drawing = document.createElement("div");
      drawing.className = "drawing";
      drawing.innerHTML = svg;
      figure.prepend(drawing);
      if (!source.closest("details")) fold(source);
    } catch (error) {
      figure.title = `This diagram cannot be drawn: ${error.message}`;
    }
  }
}

function fold(source) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Source of this diagram";
  source.before(details);
  details.append(summary, source);
}

if (window.mermaid) {
  drawDiagrams();
  dark.addEventListener("change", drawDiagrams);
}
