/* Labels of the timeline, measured and placed (label_places.js) in the browser after every draw. What to
   place comes with the figure, in layout.meta; days are turned into pixels by the axis. The shorter the part
   of time shown, the more is said. The slots and what goes with the marks are in marks.js. */
const labels = (() => {
  const { GAP, FOCUS, box, arrange, below } = labelPlaces;
  const { shape } = labelOverlay;
  /** @type {Record<number, number>} what a label is worth, by the weight of its event */
  const WORTH = { 1: 3, 2: 10, 3: 100 };
  const LINKED = 1000; // and of what is linked to the event in focus
  const FEW = 24; // events shown, so that there is room for more than their names
  const DAY = 86400000;
  const A_YEAR = 367; // days: up to so many, titles stand in place of labels
  const LINE = 1.3; // from line to line, in sizes of text

  /** @type {Scene | null} */
  let last = null;

  /**
   * @param {Element} parent
   * @param {{ text: string, id?: string }} entry
   * @param {number} x
   * @param {number} y its middle
   * @param {Record<string, string | number | undefined>} style
   */
  function write(parent, entry, x, y, style) {
    const text = shape(parent, "text", { x, y, dy: "0.35em", ...style }, entry.text);
    if (entry.id) text.dataset.event = entry.id;
    return text;
  }

  /**
   * What may be written of an event, the longest first.
   * @param {LabelEntry} entry
   * @param {boolean} more whether its kinds of difference are said
   * @param {LabelView} view
   * @param {string} style
   * @returns {LabelItem["texts"]}
   */
  function textsOf(entry, more, view, style) {
    const days = (view.ends[1] - view.ends[0]) / DAY;
    const words = days <= A_YEAR && entry.title !== entry.text ? [entry.title, entry.text] : [entry.text];
    const texts = words.map((text) => ({ text, size: view.measure(text, style) }));
    if (!more || !entry.kinds || words.length > 1) return texts;
    const size = view.measure(`${words[0]} `, style) + view.measure(entry.kinds, `italic ${style}`);
    return [{ text: words[0], size, more: entry.kinds }, ...texts];
  }

  /**
   * The rows of what has a label. The kind of a difference is said for the event in focus, and for all
   * where few are shown.
   * @param {LabelView} view
   * @param {string} focus
   * @param {Set<string> | null} linked
   * @returns {LabelItem[][]} each in the order of its marks
   */
  function rowsOf(view, focus, linked) {
    const { meta } = view;
    /** @type {Map<number, LabelItem[]>} */
    const rows = new Map();
    const boxes = meta.labels.map((entry) => box(entry, view, meta.size.symbol));
    const few = boxes.filter((mark) => mark.shown).length <= FEW;
    for (const [n, entry] of meta.labels.entries()) {
      const [mark, inFocus] = [boxes[n], entry.id === focus];
      const bold = Boolean(linked?.has(entry.id));
      const texts = textsOf(entry, few || inFocus, view, bold ? "bold" : "");
      const gap = inFocus ? marks.ring(mark, meta) : GAP - 2;
      const worth = inFocus ? FOCUS : bold ? LINKED : WORTH[entry.weight];
      const item = { entry, mark, texts, gap, worth, bold, slots: marks.width(meta) };
      rows.set(entry.y, [...(rows.get(entry.y) || []), item]);
    }
    for (const row of rows.values()) row.sort((a, b) => a.mark.from - b.mark.from);
    return [...rows.values()];
  }

  /**
   * Where stems cross a row.
   * @param {number} y
   * @param {LabelView} view
   */
  function linesAt(y, view) {
    const half = view.meta.size.label / 2;
    const crossing = (view.meta.stems || []).filter(
      ({ from, to }) => Math.min(from, to) < y + half && Math.max(from, to) > y - half,
    );
    return crossing.map(({ day }) => view.pixels(day));
  }

  /**
   * Writes one label and its slots.
   * @param {Label} label
   * @param {SVGElement} parent
   * @param {LabelView} view
   * @param {number} [opacity] of what stands on no bar; bars are pale themselves
   * @returns {Box} what it takes, over the plot
   */
  function draw({ item, place }, parent, view, opacity) {
    const { meta } = view;
    const y = item.entry.y;
    if (place.slots !== undefined) {
      const slots = marks.drawSlots(parent, item, place, view);
      if (opacity && !place.white) slots.setAttribute("opacity", String(opacity));
    }
    if (place.size && place.n !== undefined) {
      const { text, more } = item.texts[place.n];
      if (place.on) {
        const height = meta.size.label * 1.3;
        const plate = {
          x: view.left + place.x - 4,
          y: view.top + y - height / 2,
          width: place.size + 8,
          height,
        };
        shape(parent, "rect", { ...plate, fill: meta.page, opacity: 1 });
      }
      const halo = place.inside ? {} : { ...haloOf(meta), opacity };
      const weight = item.bold ? "bold" : undefined;
      const style = { fill: place.inside ? meta.onMark : meta.text, "font-weight": weight, ...halo };
      const words = write(parent, { id: item.entry.id, text }, view.left + place.x, view.top + y, style);
      if (more) shape(words, "tspan", { "font-style": "italic" }, ` ${more}`);
    }
    const height = meta.size.label * 1.25;
    return { x: place.from - 2, y: y - height / 2, width: place.to - place.from + 4, height };
  }

  /**
   * Stems are broken where words stand over them.
   * @param {SVGElement} parent
   * @param {Label} label
   * @param {number[]} lines pixels, where they cross its row
   * @param {LabelView} view
   */
  function breakLines(parent, { item, place }, lines, { meta, left, top }) {
    if (place.inside) return;
    const height = meta.size.label * 1.3;
    const y = top + item.entry.y - height / 2;
    for (const x of lines.filter((each) => each > place.from - 2 && each < place.to + 2)) {
      shape(parent, "rect", { x: left + x - 2.5, y, width: 5, height, fill: meta.page, class: "gap" });
    }
  }

  /**
   * Letters keep lines that pass behind them off.
   * @param {Meta} meta
   */
  function haloOf(meta) {
    return { stroke: meta.page, "stroke-width": 3 * meta.scale, "paint-order": "stroke" };
  }

  /**
   * The first words of each quote, signed, below the labels that have room for them, heavy ones first.
   * @param {Map<string, SVGElement>} groups
   * @param {Label[]} placed
   * @param {Box[]} taken
   * @param {LabelView} view
   */
  function drawQuotes(groups, placed, taken, view) {
    const { meta, length, height } = view;
    if ((view.ends[1] - view.ends[0]) / DAY > meta.months) return;
    const line = meta.size.label * LINE;
    const size = meta.size.label * 0.94;
    for (const { item, place } of [...placed].sort((a, b) => b.item.worth - a.item.worth)) {
      const group = groups.get(item.entry.id);
      if (!place.size || !group || item.mark.from < 0) continue; // nothing begins there
      const lines = item.entry.quotes.map(([source, words]) => {
        const text = `${source}: ${words}`;
        return { text, size: view.measure(text) };
      });
      const start = { x: place.x, y: item.entry.y };
      below(start, lines, { line, taken, length, height }).forEach(({ x, y }, n) => {
        const style = { fill: meta.muted, "font-size": size, class: "first-words", ...haloOf(meta) };
        write(group, lines[n], view.left + x, view.top + y, style);
      });
    }
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
   * What no words may cover: the marks seen, the stems, and the row of the members.
   * @param {Iterable<MarkItem>} items
   * @param {LabelView} view
   * @returns {Box[]}
   */
  function obstacles(items, view) {
    const { meta } = view;
    const half = meta.size.bar / 2;
    const boxes = [...items]
      .filter(({ mark }) => mark.shown)
      .map(({ entry, mark }) => ({
        x: mark.from,
        y: entry.y - half,
        width: mark.to - mark.from,
        height: 2 * half,
      }));
    const stems = (meta.stems || []).map(({ day, from, to }) => ({
      x: view.pixels(day) - 1,
      y: Math.min(from, to),
      width: 2,
      height: Math.abs(to - from),
    }));
    const members = (meta.members ? [meta.members] : []).map(([from, to]) => ({
      x: 0,
      y: from,
      width: view.length,
      height: to - from,
    }));
    return [...boxes, ...stems, ...members];
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
    const linked = links.of(meta, focus);
    const rows = rowsOf(view, focus, linked);
    const look = { "font-family": font, "font-size": meta.size.label };
    const veil = shape(svg, "g", {});
    const back = shape(svg, "g", {});
    const gaps = shape(svg, "g", {});
    const words = shape(svg, "g", look);
    const placed = rows.flatMap((row) => arrange(row, view, linesAt(row[0].entry.y, view)));
    /** @type {Map<string, SVGElement>} */
    const groups = new Map();
    const boxes = placed.map((label) => {
      const { id } = label.item.entry;
      const group = shape(words, "g", { "data-of": id });
      groups.set(id, group);
      return draw(label, group, view, linked && !linked.has(id) ? links.PALE : undefined);
    });
    const pale = meta.pale.map((entry) => ({ entry, mark: box(entry, view, meta.size.symbol), pale: true }));
    /** @type {Map<string, MarkItem>} */
    const items = new Map([...pale, ...rows.flat()].map((item) => [item.entry.id, item]));
    const bars = obstacles(items.values(), view);
    drawQuotes(groups, placed, [...bars, ...boxes], view);
    for (const label of placed) breakLines(gaps, label, linesAt(label.item.entry.y, view), view);
    drawBands(shape(svg, "g", { ...look, "font-size": meta.size.band }), view);
    /** @type {(item: MarkItem) => boolean} */
    const stays = ({ entry }) => !linked || linked.has(entry.id);
    const kept = {
      boxes: boxes.filter((_, n) => stays(placed[n].item)),
      bars: obstacles([...items.values()].filter(stays), view),
    };
    last = { svg, below: back, words, view, items, boxes, bars, kept, focus, linked };
    marks.draw(last);
    links.dim(veil, items.values(), linked, view);
  }

  return { follow, write, haloOf, scene: () => last };
})();
