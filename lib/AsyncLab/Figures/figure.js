// The same text in every figure, so that a page needs it once: each time it runs, it takes on the figures above it that are new.
document.querySelectorAll(".asynclab.figure > figure:not([data-known])").forEach(function (figure) {
  var plot = figure.querySelector(".drawing");
  var table = figure.querySelector("details");
  var spec = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  var width = 0, wanted = false;
  figure.setAttribute("data-known", "");

  // Text has the colour of the page, whatever theme the host has; the grid is a shade of it. Paper is white and narrow.
  function layout(onPaper) {
    var text = onPaper ? "rgb(0, 0, 0)" : getComputedStyle(figure).color;
    var rgb = /^rgba?\(([^,]+,[^,]+,[^,)]+)/.exec(text);
    var grid = rgb ? "rgba(" + rgb[1] + ",0.15)" : "rgba(127,127,127,0.3)";
    var themed = JSON.parse(JSON.stringify(spec.layout));
    themed.font = Object.assign({ family: getComputedStyle(figure).fontFamily, size: 13 }, themed.font, { color: text });
    themed.paper_bgcolor = themed.plot_bgcolor = "rgba(0,0,0,0)";
    themed.width = Math.min(width, onPaper ? 600 : Infinity);
    Object.keys(themed).filter(function (k) { return /^[xy]axis/.test(k); }).forEach(function (k) {
      Object.assign(themed[k], { gridcolor: grid, linecolor: grid, zerolinecolor: grid });
    });
    return themed;
  }

  function draw(onPaper) {
    if (!figure.isConnected) return;
    wanted = true;
    width = plot.clientWidth;
    // It has none while a host hides it: it is drawn when it is shown again.
    if (!width) return;
    try {
      Plotly.react(plot, spec.data, layout(onPaper === true), { displayModeBar: false }).catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  function fail(error) {
    table.open = true;
    console.error(error);
  }

  function redraw() {
    if (wanted) draw();
  }

  // The drawing has its place at once, so that nothing moves when it is drawn: when the reader comes near it.
  function prepare() {
    plot.hidden = false;
    plot.style.minHeight = (spec.layout.height || 450) + "px";
    table.open = false;
    whenNear(draw);
    addEventListener("beforeprint", function () { draw(true); });
    addEventListener("afterprint", draw);
    new ResizeObserver(function () { if (plot.clientWidth !== width) redraw(); }).observe(plot);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    new MutationObserver(redraw).observe(document.body, { attributes: true, attributeFilter: ["class", "style"] });
    // Some hosts exchange a style sheet instead: then the colour of the text tells, which changes in a transition.
    figure.addEventListener("transitionend", function (event) {
      if (event.target === figure && event.propertyName === "color") redraw();
    });
  }

  function whenNear(act) {
    var watch = new IntersectionObserver(function (places) {
      if (!places.some(function (place) { return place.isIntersecting; })) return;
      watch.disconnect();
      act();
    }, { rootMargin: "100% 0px" });
    watch.observe(plot);
  }

  // The bundle may come later on the page, or never: until it does the table is what the reader sees.
  (function wait() {
    if (window.Plotly) prepare();
    else if (figure.isConnected) setTimeout(wait, 100);
  })();
});
