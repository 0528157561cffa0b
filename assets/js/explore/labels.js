/* Labels of the timeline, measured and placed in the browser after every draw, row by row: inside the
   visible part of a solid bar, else right or left of the mark, else not at all; together as much weight
   as there is room for. No two overlap, none is cut off. What to place comes with the figure, in
   layout.meta; days are turned into pixels by the axis. The marks that go with it are in marks.js. */
window.timelineLabels = (function () {
  const SVG = "http://www.w3.org/2000/svg";
  const GAP = 6;
  const FAR = 10; // to a mark that a label does not belong to
  const WORTH = { 1: 3, 2: 10, 3: 100 };
  const FOCUS = 1e6;
  const FEW = 24; // events shown, so that there is room for more than their names
  const canvas = document.createElement("canvas").getContext("2d");

  function overlay(graph) {
    const holder = graph.querySelector(".svg-container");
    let svg = holder.querySelector(":scope > svg.labels");
    if (!svg) {
      svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("class", "labels");
      svg.setAttribute("aria-hidden", "true");
    }
    const papers = holder.querySelectorAll(":scope > .main-svg");
    const hover = papers[papers.length - 1]; // Plotly's hover cards stay above the labels
    if (svg.nextSibling !== hover) holder.insertBefore(svg, hover);
    return svg;
  }

  function shape(parent, name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return parent.appendChild(made);
  }

  function measure(text, size, family, style = "") {
    canvas.font = `${style} ${size}px ${family}`;
    return canvas.measureText(text).width;
  }

  /* How days become pixels now, and how large things are. */
  function scale(graph) {
    const { xaxis: axis, yaxis, meta, font } = graph._fullLayout;
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    const pixels = (day) => ((axis.d2l(day) - first) / (last - first)) * axis._length;
    const width = (text, style) => measure(text, meta.size.label, font.family, style);
    return { pixels, width, length: axis._length, height: yaxis._length, left: axis._offset, top: yaxis._offset };
  }

  /* Where a mark stands: its whole possible time, at least as wide as its symbol. */
  function box(entry, at, symbol) {
    const [from, to] = [at.pixels(entry.from), at.pixels(entry.to)];
    const middle = (from + to) / 2;
    if (to - from >= symbol) return { from, middle, to, shown: to > 0 && from < at.length };
    const half = symbol / 2 + 0.5;
    return { from: middle - half, middle, to: middle + half, small: true, shown: middle >= 0 && middle <= at.length };
  }

  /* The full bar of which most is seen, in pixels. */
  function widest(solid, at) {
    const seen = solid.map(([from, to]) => [Math.max(at.pixels(from), 0), Math.min(at.pixels(to), at.length)]);
    return seen.reduce((best, next) => (next[1] - next[0] > best[1] - best[0] ? next : best), [0, 0]);
  }

  /* On a long mark that is nowhere full, as a forum suspended as long as one sees: on a ground of its own. */
  function upon({ mark, texts, worth }, at) {
    const { size } = texts.at(-1);
    const to = Math.min(mark.to, at.length);
    const fits = !mark.small && to - Math.max(mark.from, 0) >= 2 * size + 4 * GAP;
    return fits ? [{ size, worth, x: to - 3 * GAP - size, upon: true, end: mark.to }] : [];
  }

  /* The places a label can have, given what is taken before its mark and where the next mark begins. */
  function places(item, end, next, at) {
    const { entry, mark, texts, gap, worth } = item;
    const found = [{ worth: 0, end: mark.to }];
    if (!mark.shown) return found;
    for (const { size, more } of texts) {
      const place = { size, more, worth: worth + (more ? 0.5 : 0) };
      const [from, to] = widest(entry.solid, at);
      if (to - from >= size + 2 * GAP) return [{ ...place, x: from + GAP, inside: true, end: mark.to }];
      const right = mark.to + gap;
      if (right >= 0 && right + size <= at.length && right + size + FAR <= next) {
        found.push({ ...place, x: right, end: right + size, worth: place.worth + 0.1 });
      }
      const left = mark.from - gap - size;
      if (left >= 0 && left - FAR >= end) found.push({ ...place, x: left, end: mark.to });
    }
    return found.length > 1 ? found : [...found, ...upon(item, at)];
  }

  /* The best labels of one row: its marks in order, and for each way to go on the best so far. */
  function arrange(row, at) {
    let ways = [{ worth: 0, end: -Infinity }];
    row.forEach((item, n) => {
      const next = n + 1 < row.length ? row[n + 1].mark.from : Infinity;
      const best = new Map();
      for (const way of ways) {
        for (const place of places(item, way.end, next, at)) {
          const end = Math.max(way.end, place.end);
          const worth = way.worth + place.worth;
          const held = best.get(end);
          if (!held || held.worth < worth) best.set(end, { worth, end, item, place, before: way });
        }
      }
      ways = [...best.values()];
    });
    const chosen = [];
    let way = ways.reduce((a, b) => (b.worth > a.worth ? b : a));
    for (; way.before; way = way.before) if (way.place.size) chosen.push(way);
    const missing = row.find(({ worth, mark }) => worth === FOCUS && mark.shown);
    return missing && !chosen.some(({ item }) => item === missing) ? anyway(missing, chosen, at) : chosen;
  }

  /* The event in focus has its label even if it hides marks; the labels in its way go. */
  function anyway(item, chosen, at) {
    const { size } = item.texts.at(-1);
    const right = item.mark.to + item.gap;
    const x = right + size <= at.length ? right : Math.max(item.mark.from - item.gap - size, 0);
    const apart = ({ place }) => place.inside || place.x + place.size + GAP < x || place.x > x + size + GAP;
    return size > at.length ? chosen : [...chosen.filter(apart), { item, place: { x, size } }];
  }

  function write(parent, entry, x, y, style) {
    const text = shape(parent, "text", { x, y, dy: "0.35em", ...style });
    text.textContent = entry.text;
    if (entry.id) text.dataset.event = entry.id;
    return text;
  }

  /* The kind of a difference is said for the event in focus, and for all where few are shown. */
  function rowsOf(entries, at, meta, focus) {
    const rows = new Map();
    const marks = entries.map((entry) => box(entry, at, meta.size.symbol));
    const few = marks.filter((mark) => mark.shown).length <= FEW;
    for (const [n, entry] of entries.entries()) {
      const [mark, focused] = [marks[n], entry.id === focus];
      const texts = [{ size: at.width(entry.text) }];
      if (entry.kinds && (few || focused)) {
        texts.unshift({ size: at.width(entry.text + " ") + at.width(entry.kinds, "italic"), more: entry.kinds });
      }
      const gap = GAP + (focused ? 4 * meta.scale : 0); // its outline
      const item = { entry, mark, texts, gap, worth: focused ? FOCUS : WORTH[entry.weight] };
      if (!rows.has(entry.y)) rows.set(entry.y, []);
      rows.get(entry.y).push(item);
    }
    for (const row of rows.values()) row.sort((a, b) => a.mark.from - b.mark.from);
    return [...rows.values()];
  }

  function draw(graph) {
    const meta = graph._fullLayout && graph._fullLayout.meta;
    if (!meta || !meta.labels) return;
    const svg = overlay(graph);
    svg.replaceChildren();
    const at = scale(graph);
    const focus = window.timelineAddress.get("event");
    const rows = rowsOf(meta.labels, at, meta, focus);
    const look = { "font-family": graph._fullLayout.font.family, "font-size": meta.size.label };
    const below = shape(svg, "g", {});
    const words = shape(svg, "g", look);
    const boxes = [];
    for (const { item, place } of rows.flatMap((row) => arrange(row, at))) {
      const [x, y] = [at.left + place.x, at.top + item.entry.y];
      const high = meta.size.label * 1.25;
      const ground = { x: x - 2, y: y - high / 2, width: place.size + 4, height: high };
      boxes.push(ground);
      if (!place.inside) shape(words, "rect", { ...ground, fill: meta.page, opacity: place.upon ? 1 : 0.8, class: "behind" });
      const text = write(words, item.entry, x, y, { fill: place.inside ? meta.onMark : meta.text });
      if (place.more) shape(text, "tspan", { "font-style": "italic" }).textContent = " " + place.more;
    }
    const bands = shape(svg, "g", { ...look, "font-size": meta.size.band });
    for (const band of meta.bands) {
      const from = Math.max(at.pixels(band.from), 0);
      const to = Math.min(at.pixels(band.to), at.length);
      const size = at.width(band.text);
      const [x, y] = [at.left + (from + to - size) / 2, at.top + band.y];
      if (to - from >= size + GAP) write(bands, band, x, y, { fill: meta.muted });
    }
    const pale = meta.pale.map((entry) => ({ entry, mark: box(entry, at, meta.size.symbol), pale: true }));
    const items = new Map([...pale, ...rows.flat()].map((item) => [item.entry.id, item]));
    window.timelineMarks.draw({ svg, below, words, meta, at, items, boxes, focus });
  }

  return { draw, shape, write };
})();
