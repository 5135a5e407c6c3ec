"use strict";

// Diagrams: drawn from their source, which stays at hand in a folded box.
// The light drawing is always there, because it is the one for paper.
if (window.mermaid) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  let last = Promise.resolve();

  function draw() {
    for (const [number, figure] of document.querySelectorAll(".diagram").entries()) {
      const themes = dark.matches ? { light: "neutral", dark: "dark" } : { light: "neutral" };
      for (const [name, theme] of Object.entries(themes)) {
        if (!figure.querySelector(`.drawing.${name}`)) last = last.then(() => drawOne(figure, `diagram-${number + 1}-${name}`, name, theme));
      }
    }
  }

  async function drawOne(figure, id, name, theme) {
    const source = figure.querySelector(".code");
    mermaid.initialize({ startOnLoad: false, theme, fontFamily: getComputedStyle(document.body).fontFamily });
    try {
      const { svg } = await mermaid.render(id, source.textContent);
      const drawing = document.createElement("div");
      drawing.className = `drawing ${name}`;
      drawing.innerHTML = svg;
      nameIt(drawing.querySelector("svg"));
      figure.prepend(drawing);
      if (!source.closest("details")) fold(source);
    } catch (error) {
      figure.title = `This diagram cannot be drawn: ${error.message}`;
    }
  }

  // An author may have named it, with accTitle.
  function nameIt(svg) {
    if (!svg.hasAttribute("aria-labelledby")) svg.setAttribute("aria-label", "Diagram, whose source follows");
  }

  function fold(source) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "Source of this diagram";
    source.before(details);
    details.append(summary, source);
  }

  draw();
  dark.addEventListener("change", draw);
}
