/* What goes with the marks over the figure: how many sources tell an event, the outline of the event in
   focus (so that an arrow key redraws nothing), the label of the event at zero; and whether something
   short is seen as a bar or as its symbol. */
const marks = (() => {
  const DAY = 86400000;
  const { shape } = labelOverlay;

  /**
   * One dot a source, under the symbol or under the left end of the bar.
   * @param {Scene} scene
   */
  function drawSources({ below, view, items }) {
    const { meta } = view;
    const side = 2.6 * meta.scale;
    const step = side + 1.6 * meta.scale;
    for (const { entry, mark, pale } of items.values()) {
      if (!mark.shown || pale) continue;
      const width = entry.told * step - (step - side);
      const from = mark.small ? mark.middle - width / 2 : Math.max(mark.from, 0) + 1;
      const y = view.top + entry.y + meta.size.bar / 2 + 2.2 * meta.scale;
      for (let n = 0; n < entry.told; n++) {
        const x = from + n * step;
        if (x < 0 || x + side > view.length) continue;
        shape(below, "rect", {
          x: view.left + x,
          y,
          width: side,
          height: side,
          fill: meta.text,
          "data-of": entry.id,
        });
      }
    }
  }

  /** @param {Scene} scene */
  function drawOutline({ svg, view, items, focus }) {
    const { meta } = view;
    const item = items.get(focus);
    if (!item) return;
    const from = Math.max(item.mark.from - 4, -2);
    const to = Math.min(item.mark.to + 4, view.length + 2);
    if (to <= from) return;
    const half = meta.size.bar / 2 + 3.5 * meta.scale;
    const place = {
      x: view.left + from,
      y: view.top + item.entry.y - half,
      width: to - from,
      height: 2 * half + 2,
    };
    const look = { class: "focus", rx: 4, fill: "none", stroke: meta.text, "stroke-width": 2 * meta.scale };
    shape(svg, "rect", { ...place, ...look });
  }

  /**
   * Under the axis, where the years are counted from.
   * @param {Scene} scene
   */
  function drawZero({ words, view }) {
    const { zero, scale, text } = view.meta;
    if (!zero) return;
    const x = view.pixels(zero.day);
    if (x < 0 || x > view.length) return;
    const width = view.measure(zero.text);
    const from = Math.min(Math.max(x - width / 2, 0), Math.max(view.length - width, 0));
    labels.write(words, { text: zero.text }, view.left + from, view.top + view.height + 34 * scale, {
      fill: text,
    });
  }

  /** @param {Scene} scene */
  function draw(scene) {
    arrows.draw(scene);
    drawSources(scene);
    drawOutline(scene);
    drawZero(scene);
  }

  /**
   * A bar that would be narrower than a symbol gives way to one, and the other way round.
   * @param {Plot} plot
   */
  function chooseSymbols(plot) {
    const view = dashBridge.view(plot);
    if (!view) return;
    const day = (DAY / (view.ends[1] - view.ends[0])) * view.length;
    /** @type {number[]} */
    const traces = [];
    /** @type {number[][]} */
    const opacities = [];
    plot.data.forEach((trace, n) => {
      const isSymbol = trace.type === "scatter";
      const opacity = trace.meta?.days?.map((days) =>
        Number(days * day < view.meta.size.symbol === isSymbol),
      );
      if (!opacity || String(opacity) === String(trace.marker.opacity)) return;
      traces.push(n);
      opacities.push(opacity);
    });
    if (traces.length) window.Plotly.restyle(plot, { "marker.opacity": opacities }, traces);
  }

  return { draw, chooseSymbols };
})();
