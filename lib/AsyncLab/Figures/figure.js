(function () {
  var figure = document.getElementById("FIGURE_ID");
  var plot = figure.querySelector(".drawing");
  var spec = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);

  // Text has the colour of the page, whatever theme the host has; the grid is a shade of it.
  function colours() {
    var text = getComputedStyle(figure).color;
    var rgb = /^rgba?\(([^,]+,[^,]+,[^,)]+)/.exec(text);
    return { text: text, grid: rgb ? "rgba(" + rgb[1] + ",0.15)" : "rgba(127,127,127,0.3)" };
  }

  function layout() {
    var c = colours();
    var themed = JSON.parse(JSON.stringify(spec.layout));
    themed.font = Object.assign({ family: getComputedStyle(figure).fontFamily, size: 13 }, themed.font, { color: c.text });
    themed.paper_bgcolor = themed.plot_bgcolor = "rgba(0,0,0,0)";
    Object.keys(themed).filter(function (k) { return /^[xy]axis/.test(k); }).forEach(function (k) {
      Object.assign(themed[k], { gridcolor: c.grid, linecolor: c.grid, zerolinecolor: c.grid });
    });
    return themed;
  }

  function draw() {
    plot.hidden = false;
    Plotly.newPlot(plot, spec.data, layout(), { responsive: true, displayModeBar: false }).then(function () {
      figure.querySelector("details").open = false;
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", restyle);
      new MutationObserver(restyle).observe(document.body, { attributes: true, attributeFilter: ["class", "style"] });
    });
  }

  function restyle() {
    if (plot.isConnected) Plotly.relayout(plot, layout());
  }

  // The bundle may come later on the page, or never: until it does the table is what the reader sees.
  (function wait() {
    if (window.Plotly) draw();
    else if (figure.isConnected) setTimeout(wait, 100);
  })();
})();
