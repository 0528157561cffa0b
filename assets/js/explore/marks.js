/* What goes with the marks over the figure: the slots of the sources, the ring of the event in focus and the
   line of its day (so that an arrow key redraws nothing), the label of the event at zero; and whether
   something short is seen as a bar or as its symbol. */
const marks = (() => {
  const DAY = 86400000;
  const { shape } = labelOverlay;
  const [SIDE, SPACE, RING] = [5, 2, 0.9]; // of slots: pixels, from one to the next, its line
  const AROUND = 22; // pixels of the ring around a symbol

  /**
   * Two rows of slots, one a source.
   * @param {Meta} meta
   * @returns {number} the width of the block; 0 if there is none
   */
  function width({ sources, scale }) {
    const columns = Math.ceil(sources.length / 2);
    return columns && (columns * (SIDE + SPACE) - SPACE) * scale;
  }

  /**
   * One slot a source, in their order: filled if it tells the event, a ring if it is silent, else nothing.
   * @param {SVGElement} parent
   * @param {LabelItem} item
   * @param {Place} place
   * @param {LabelView} view
   */
  function drawSlots(parent, { entry }, place, view) {
    const { meta } = view;
    const colour = place.white ? meta.onMark : meta.text;
    const columns = Math.ceil(entry.slots.length / 2);
    const [radius, line] = [(SIDE * meta.scale) / 2, RING * meta.scale];
    // on a bar the rows stand a little closer, so that they keep off its edges
    const step = (SIDE + SPACE) * meta.scale;
    const rise = Math.min(step, meta.size.bar - 2 * radius - 1);
    const group = shape(parent, "g", { "data-slots": entry.id });
    entry.slots.forEach((telling, n) => {
      if (telling !== "tells" && telling !== "silent") return;
      const cx = view.left + (place.slots || 0) + radius + (n % columns) * step;
      const cy = view.top + entry.y + (n < columns ? -0.5 : 0.5) * rise;
      const look =
        telling === "tells"
          ? { r: radius, fill: colour }
          : { r: radius - line / 2, fill: "none", stroke: colour, "stroke-width": line };
      shape(group, "circle", { cx, cy, ...look, "data-telling": telling });
    });
    return group;
  }

  /**
   * How far the ring of the event in focus stands off its mark, with room for a line.
   * @param {MarkBox} mark
   * @param {Meta} meta
   */
  function ring(mark, { scale }) {
    return mark.small ? Math.max((AROUND * scale - (mark.to - mark.from)) / 2, 4) + 4 : 4 + 4 * scale;
  }

  /** @param {Scene} scene */
  function drawRing({ svg, view, items, focus }) {
    const { meta } = view;
    const item = items.get(focus);
    if (!item) return;
    const off = ring(item.mark, meta) - 4;
    const from = Math.max(item.mark.from - off, -2);
    const to = Math.min(item.mark.to + off, view.length + 2);
    if (to <= from) return;
    const half = item.mark.small ? (to - from) / 2 : meta.size.bar / 2 + 3 * meta.scale;
    const place = { x: view.left + from, y: view.top + item.entry.y - half, width: to - from };
    const rx = item.mark.small ? half : 4;
    const look = { class: "focus", rx, fill: "none", stroke: meta.text, "stroke-width": 2 * meta.scale };
    shape(svg, "rect", { ...place, height: 2 * half, ...look });
  }

  /**
   * What is left of an upright line where words stand over it.
   * @param {number} x
   * @param {Ends[]} pieces from where to where it runs, downwards
   * @param {Box[]} boxes
   * @returns {Ends[]}
   */
  function without(x, pieces, boxes) {
    const over = boxes.filter((box) => x > box.x && x < box.x + box.width);
    return over.reduce(
      (rest, { y, height }) =>
        rest.flatMap(([from, to]) =>
          /** @type {Ends[]} */ ([
            [from, Math.min(to, y)],
            [Math.max(from, y + height), to],
          ]).filter(([first, last]) => last > first),
        ),
      pieces,
    );
  }

  /**
   * The day of the event in focus (of a bar its first) through all lanes, below the bands.
   * @param {Scene} scene
   */
  function drawDay({ below, view, items, boxes, focus }) {
    const item = items.get(focus);
    if (!item) return;
    const { mark, entry } = item;
    const x = mark.small ? mark.middle : mark.from;
    if (x < 0 || x > view.length) return;
    const { meta } = view;
    const half = mark.small ? (AROUND * meta.scale) / 2 : meta.size.bar / 2 + 3 * meta.scale;
    const top = Math.max(0, ...meta.bands.map(({ y }) => y + meta.size.band * 0.8));
    /** @type {Ends[]} */
    const whole = [
      [top, entry.y - half],
      [entry.y + half, view.height],
    ];
    const pieces = without(x, whole, boxes);
    const d = pieces.map(([from, to]) => `M${view.left + x} ${view.top + from}V${view.top + to}`).join("");
    const look = { class: "day", fill: "none", stroke: meta.text, "stroke-width": 1.3 * meta.scale };
    shape(below, "path", { d, ...look, "stroke-dasharray": "1.5 3.5" });
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
    drawDay(scene);
    arrows.draw(scene);
    drawRing(scene);
    drawZero(scene);
  }

  /**
   * A bar that would be narrower than a symbol gives way to one, and the other way round.
   * @param {Plot} plot
   * @param {View} view
   * @returns {{ styles: Record<string, unknown>, traces: number[] }} what that changes, of which traces
   */
  function symbols(plot, view) {
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
    return { styles: traces.length ? { "marker.opacity": opacities } : {}, traces };
  }

  return { width, drawSlots, ring, without, draw, symbols };
})();
