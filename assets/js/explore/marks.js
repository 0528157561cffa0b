/* What goes with the marks over the figure: how many sources tell an event, the outline of the event in
   focus (so that an arrow key redraws nothing), the label of the event at zero; and whether something
   short is seen as a bar or as its symbol. */
window.timelineMarks = (function () {
  const DAY = 86400000;

  /* One dot a source, under the symbol or under the left end of the bar. */
  function witnesses({ below, meta, at, items }) {
    const side = 2.6 * meta.scale;
    const step = side + 1.6 * meta.scale;
    for (const { entry, mark, pale } of items.values()) {
      if (!mark.shown || pale) continue;
      const wide = entry.told * step - (step - side);
      const from = mark.small ? mark.middle - wide / 2 : Math.max(mark.from, 0) + 1;
      const y = at.top + entry.y + meta.size.bar / 2 + 2.2 * meta.scale;
      for (let n = 0; n < entry.told; n++) {
        const x = from + n * step;
        if (x < 0 || x + side > at.length) continue;
        const dot = { x: at.left + x, y, width: side, height: side, fill: meta.text, "data-of": entry.id };
        window.timelineLabels.shape(below, "rect", dot);
      }
    }
  }

  function outline({ svg, meta, at, items, focus }) {
    const item = items.get(focus);
    if (!item) return;
    const from = Math.max(item.mark.from - 4, -2);
    const to = Math.min(item.mark.to + 4, at.length + 2);
    if (to <= from) return;
    const half = meta.size.bar / 2 + 3.5 * meta.scale;
    const place = { x: at.left + from, y: at.top + item.entry.y - half, width: to - from, height: 2 * half + 2 };
    const look = { class: "focus", rx: 4, fill: "none", stroke: meta.text, "stroke-width": 2 * meta.scale };
    window.timelineLabels.shape(svg, "rect", { ...place, ...look });
  }

  /* Under the axis, where the years are counted from. */
  function zero({ words, meta, at }) {
    const x = meta.zero && at.pixels(meta.zero.day);
    if (!meta.zero || x < 0 || x > at.length) return;
    const wide = at.width(meta.zero.text);
    const from = Math.min(Math.max(x - wide / 2, 0), Math.max(at.length - wide, 0));
    const y = at.top + at.height + 34 * meta.scale;
    window.timelineLabels.write(words, { text: meta.zero.text }, at.left + from, y, { fill: meta.text });
  }

  function draw(scene) {
    window.timelineArrows.draw(scene);
    witnesses(scene);
    outline(scene);
    zero(scene);
  }

  /* A bar that would be narrower than a symbol gives way to one, and the other way round. */
  function instead(plot) {
    const axis = plot._fullLayout.xaxis;
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    const day = (DAY / (last - first)) * axis._length;
    const traces = [];
    const opacities = [];
    plot.data.forEach((trace, n) => {
      if (!trace.meta || !trace.meta.days) return;
      const symbol = trace.type === "scatter";
      const wanted = trace.meta.days.map((days) => Number(days * day < plot._fullLayout.meta.size.symbol === symbol));
      if (String(wanted) === String(trace.marker.opacity)) return;
      traces.push(n);
      opacities.push(wanted);
    });
    if (traces.length) window.Plotly.restyle(plot, { "marker.opacity": opacities }, traces);
  }

  return { draw, instead };
})();
