/* Labels of the timeline, measured and placed (label_places.js) in the browser after every draw. What to
   place comes with the figure, in layout.meta; days are turned into pixels by the axis. The marks that go
   with it are in marks.js. */
const labels = (() => {
  const { GAP, FOCUS, box, arrange } = labelPlaces;
  const { shape } = labelOverlay;
  /** @type {Record<number, number>} what a label is worth, by the weight of its event */
  const WORTH = { 1: 3, 2: 10, 3: 100 };
  const FEW = 24; // events shown, so that there is room for more than their names

  /**
   * @param {Element} parent
   * @param {{ text: string, id?: string }} entry
   * @param {number} x
   * @param {number} y its middle
   * @param {Record<string, string | number>} style
   */
  function write(parent, entry, x, y, style) {
    const text = shape(parent, "text", { x, y, dy: "0.35em", ...style }, entry.text);
    if (entry.id) text.dataset.event = entry.id;
    return text;
  }

  /**
   * The rows of what has a label. The kind of a difference is said for the event in focus, and for all
   * where few are shown.
   * @param {LabelView} view
   * @param {string} focus
   * @returns {LabelItem[][]} each in the order of its marks
   */
  function rowsOf(view, focus) {
    const { meta, measure } = view;
    /** @type {Map<number, LabelItem[]>} */
    const rows = new Map();
    const boxes = meta.labels.map((entry) => box(entry, view, meta.size.symbol));
    const few = boxes.filter((mark) => mark.shown).length <= FEW;
    for (const [n, entry] of meta.labels.entries()) {
      const [mark, inFocus] = [boxes[n], entry.id === focus];
      /** @type {LabelItem["texts"]} */
      const texts = [{ size: measure(entry.text) }];
      if (entry.kinds && (few || inFocus)) {
        texts.unshift({
          size: measure(`${entry.text} `) + measure(entry.kinds, "italic"),
          more: entry.kinds,
        });
      }
      const gap = GAP + (inFocus ? 4 * meta.scale : 0); // its outline
      const item = { entry, mark, texts, gap, worth: inFocus ? FOCUS : WORTH[entry.weight] };
      rows.set(entry.y, [...(rows.get(entry.y) || []), item]);
    }
    for (const row of rows.values()) row.sort((a, b) => a.mark.from - b.mark.from);
    return [...rows.values()];
  }

  /**
   * Writes one label, on a ground unless it stands inside of its bar.
   * @param {Label} label
   * @param {SVGElement} parent
   * @param {LabelView} view
   * @returns {Box} what it takes
   */
  function draw({ item, place }, parent, view) {
    const { meta } = view;
    const [x, y] = [view.left + place.x, view.top + item.entry.y];
    const height = meta.size.label * 1.25;
    const ground = { x: x - 2, y: y - height / 2, width: place.size + 4, height };
    if (!place.inside) {
      shape(parent, "rect", { ...ground, fill: meta.page, opacity: place.ground ? 1 : 0.8, class: "behind" });
    }
    const text = write(parent, item.entry, x, y, { fill: place.inside ? meta.onMark : meta.text });
    if (place.more) shape(text, "tspan", { "font-style": "italic" }, ` ${place.more}`);
    return ground;
  }

  /**
   * The names of what is striped over the whole figure, each in its middle if it has room.
   * @param {SVGElement} parent
   * @param {LabelView} view
   */
  function drawBands(parent, view) {
    const { meta } = view;
    for (const band of meta.bands) {
      const from = Math.max(view.pixels(band.from), 0);
      const to = Math.min(view.pixels(band.to), view.length);
      const size = view.measure(band.text);
      const [x, y] = [view.left + (from + to - size) / 2, view.top + band.y];
      if (to - from >= size + GAP) write(parent, band, x, y, { fill: meta.muted });
    }
  }

  /**
   * Draws all anew over a plot.
   * @param {Plot} plot
   */
  function follow(plot) {
    const base = dashBridge.view(plot);
    if (!base?.meta.labels) return;
    const { meta, font } = base;
    const measure = (/** @type {string} */ text, style = "") =>
      labelOverlay.measure(text, `${style} ${meta.size.label}px ${font}`);
    const view = { ...base, measure };
    const svg = labelOverlay.open(plot, "labels");
    const focus = address.get("event");
    const rows = rowsOf(view, focus);
    const look = { "font-family": font, "font-size": meta.size.label };
    const below = shape(svg, "g", {});
    const words = shape(svg, "g", look);
    const boxes = rows.flatMap((row) => arrange(row, view)).map((label) => draw(label, words, view));
    drawBands(shape(svg, "g", { ...look, "font-size": meta.size.band }), view);
    const pale = meta.pale.map((entry) => ({ entry, mark: box(entry, view, meta.size.symbol), pale: true }));
    /** @type {Map<string, MarkItem>} */
    const items = new Map([...pale, ...rows.flat()].map((item) => [item.entry.id, item]));
    marks.draw({ svg, below, words, view, items, boxes, focus });
  }

  return { follow, write };
})();
