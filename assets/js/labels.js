/* Labels of the timeline, measured and placed in the browser after every draw: the event in focus
   first, then by weight; inside the visible part of a solid bar, else right of the mark, else left,
   else not at all. No two overlap, none is cut off. The outline of the event in focus is drawn here
   too, so that an arrow key redraws nothing. What to place comes with the figure, in layout.meta;
   days are turned into pixels by the axis. */
window.timelineLabels = (function () {
  const SVG = "http://www.w3.org/2000/svg";
  const GAP = 6;
  const FAR = 14; // to a mark that a label does not belong to
  const HALF_SYMBOL = 6;
  const canvas = document.createElement("canvas").getContext("2d");
  const fonts = { label: "12.5px ", band: "12px " };

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

  function width(text, font, family) {
    canvas.font = font + family;
    return canvas.measureText(text).width;
  }

  /* Free space in rows: a row holds the taken stretches of pixels. */
  function rows() {
    const taken = new Map();
    return {
      take: (y, from, to) => (taken.has(y) ? taken.get(y) : taken.set(y, []).get(y)).push([from, to]),
      free: (y, from, to) => !(taken.get(y) || []).some(([a, b]) => from < b && a < to),
    };
  }

  function scale(graph) {
    const axis = graph._fullLayout.xaxis;
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    const pixels = (day) => ((axis.d2l(day) - first) / (last - first)) * axis._length;
    return { pixels, length: axis._length, left: axis._offset, top: graph._fullLayout.yaxis._offset };
  }

  /* Where a mark stands: its whole possible time, at least as wide as its symbol. */
  function box(entry, at) {
    let from = at.pixels(entry.from);
    let to = at.pixels(entry.to);
    const middle = (from + to) / 2;
    if (entry.point) {
      from = Math.min(from, middle - HALF_SYMBOL);
      to = Math.max(to, middle + HALF_SYMBOL);
    }
    return { from, middle, to: Math.max(to, from + 3) };
  }

  function place(entry, mark, size, at, space) {
    const seen = entry.point ? [mark.middle, mark.middle] : [mark.to, mark.from];
    if (seen[0] < 0 || seen[1] > at.length) return null;
    if (entry.solid) {
      const from = Math.max(at.pixels(entry.solid[0]), 0);
      const to = Math.min(at.pixels(entry.solid[1]), at.length);
      if (to - from >= size + 2 * GAP) return { x: from + GAP, inside: true };
    }
    const right = mark.to + GAP;
    if (right >= 0 && right + size <= at.length && space.free(entry.y, right, right + size + FAR)) {
      return { x: right };
    }
    const left = mark.from - GAP - size;
    if (left >= 0 && left + size <= at.length && space.free(entry.y, left - FAR, left + size)) return { x: left };
    return null;
  }

  function rectangle(svg, css, x, y, width, height) {
    const rect = document.createElementNS(SVG, "rect");
    for (const [name, value] of Object.entries({ x, y, width, height, class: css })) {
      rect.setAttribute(name, value);
    }
    svg.appendChild(rect);
    return rect;
  }

  function write(svg, entry, x, y, fill, css) {
    const text = document.createElementNS(SVG, "text");
    text.setAttribute("x", x);
    text.setAttribute("y", y);
    text.setAttribute("fill", fill);
    text.setAttribute("class", css);
    text.textContent = entry.text;
    if (entry.id) text.dataset.event = entry.id;
    svg.appendChild(text);
  }

  function draw(graph) {
    const meta = graph._fullLayout && graph._fullLayout.meta;
    if (!meta || !meta.labels) return;
    const svg = overlay(graph);
    const at = scale(graph);
    const family = graph._fullLayout.font.family;
    svg.replaceChildren();
    const space = rows();
    const marks = new Map(meta.labels.map((entry) => [entry.id, box(entry, at)]));
    for (const entry of meta.labels) {
      const mark = marks.get(entry.id);
      space.take(entry.y, mark.from, mark.to);
    }
    const focus = window.timelineAddress.get("event");
    const rank = (entry) => (entry.id === focus ? Infinity : entry.weight);
    const inOrder = [...meta.labels].sort((a, b) => rank(b) - rank(a) || 0);
    for (const entry of inOrder) {
      const size = width(entry.text, fonts.label, family);
      const spot = place(entry, marks.get(entry.id), size, at, space);
      if (!spot) continue;
      if (!spot.inside) space.take(entry.y, spot.x - GAP, spot.x + size + GAP);
      const fill = spot.inside ? meta.onMark : meta.text;
      const [x, y] = [at.left + spot.x, at.top + entry.y];
      if (!spot.inside) rectangle(svg, "behind", x - 2, y - 8, size + 4, 16);
      write(svg, entry, x, y, fill, "label");
    }
    for (const band of meta.bands) {
      const from = Math.max(at.pixels(band.from), 0);
      const to = Math.min(at.pixels(band.to), at.length);
      const size = width(band.text, fonts.band, family);
      if (to - from >= size + GAP) {
        write(svg, band, at.left + (from + to - size) / 2, at.top + band.y, meta.muted, "band");
      }
    }
    outline(svg, meta, marks, at);
  }

  function outline(svg, meta, marks, at) {
    const focus = window.timelineAddress.get("event");
    const entry = meta.labels.find((each) => each.id === focus);
    if (!entry) return;
    const mark = marks.get(focus);
    const from = Math.max(mark.from - 4, -2);
    const to = Math.min(mark.to + 4, at.length + 2);
    if (to <= from) return;
    const top = at.top + entry.y - 10;
    rectangle(svg, "focus", at.left + from, top, to - from, 20).setAttribute("rx", 4);
  }

  return { draw };
})();
