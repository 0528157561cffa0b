/* The score of Compare: clicks, and what the browser places after every draw: where texts end, flags
   on double lines, labels of the events that several texts tell, the outline of what is in
   focus. What to place comes with the figure, in layout.meta; no two labels overlap, none is cut off. */
(function () {
  const address = window.timelineAddress;
  const SVG = "http://www.w3.org/2000/svg";
  const SIZES = { dot: 7, gap: 5, line: 8, label: 12.5, end: 12 }; // halves of dot and line
  let size = SIZES; // as the page has them
  let waiting = 0; // the next look for the plot
  const canvas = document.createElement("canvas").getContext("2d");

  function graph() {
    return document.querySelector("#score .js-plotly-plot");
  }

  /* --- the plot ------------------------------------------------------------------------------ */

  function watch(plot) {
    if (plot.dataset.watched) return;
    plot.dataset.watched = "yes";
    for (const name of ["plotly_afterplot", "plotly_relayouting"]) plot.on(name, () => draw(plot));
    plot.on("plotly_click", (data) => choose(data.points[0].customdata));
    window.timelineWindow.watch(plot);
  }

  function choose(event) {
    if (event) address.set({ event, dispute: "" });
  }

  document.addEventListener("click", (event) => {
    const label = event.target.closest("svg.score-labels [data-event]");
    if (label) choose(label.dataset.event);
  });

  /* --- labels -------------------------------------------------------------------------------- */

  function overlay(plot) {
    const holder = plot.querySelector(".svg-container");
    let svg = holder.querySelector(":scope > svg.score-labels");
    if (!svg) {
      svg = document.createElementNS(SVG, "svg");
      svg.setAttribute("class", "score-labels");
      svg.setAttribute("aria-hidden", "true");
    }
    const papers = holder.querySelectorAll(":scope > .main-svg");
    const hover = papers[papers.length - 1]; // Plotly's hover cards stay above the labels
    if (svg.nextSibling !== hover) holder.insertBefore(svg, hover);
    svg.replaceChildren();
    return svg;
  }

  function add(svg, name, attributes, text) {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    svg.appendChild(element);
    return element;
  }

  function write(svg, text, box, css, fill, event) {
    const [x, y] = [box.x, box.y];
    add(svg, "rect", { x, y, width: box.width, height: box.height, class: "behind" });
    const font = css === "end" ? size.end : size.label;
    const middle = { x: x + 2, y: y + box.height / 2, class: css, fill, "font-size": font };
    add(svg, "text", event ? { ...middle, "data-event": event } : middle, text);
  }

  /* What is taken: boxes, and lines from dot to dot with the event they belong to. */
  function space(length) {
    const boxes = [];
    const lines = [];
    const apart = (a, b) =>
      a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
    const crosses = (box, { from, to }) => {
      if (box.y >= to.y || box.y + box.height <= from.y) return false;
      const at = (y) => from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
      const ends = [Math.max(box.y, from.y), Math.min(box.y + box.height, to.y)].map(at);
      return Math.min(...ends) < box.x + box.width && Math.max(...ends) > box.x;
    };
    return {
      take: (box) => boxes.push(box),
      line: (event, from, to) => lines.push({ event, from, to }),
      free: (box, event) =>
        box.x >= 0 &&
        box.x + box.width <= length &&
        boxes.every((each) => apart(box, each)) &&
        lines.every((each) => each.event === event || !crosses(box, each)),
    };
  }

  function around(x, y, width, height) {
    return { x: x - width / 2, y: y - height / 2, width, height };
  }

  function draw(plot) {
    const layout = plot._fullLayout;
    const meta = layout && layout.meta;
    if (!meta || !meta.marks) return;
    size = Object.fromEntries(Object.entries(SIZES).map(([name, pixels]) => [name, pixels * meta.scale]));
    const svg = overlay(plot);
    const axis = layout.xaxis;
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    const pixels = (day) => ((axis.d2l(day) - first) / (last - first)) * axis._length;
    const taken = space(axis._length);
    const marks = meta.marks.map((mark) => ({
      ...mark,
      dots: mark.at.map(([day, y, from, to]) => ({ x: pixels(day), y, from: pixels(from), to: pixels(to) })),
    }));
    for (const { id, dots } of marks) {
      for (const { x, y, from, to } of dots) {
        taken.take(around(x, y, 2 * size.dot, 2 * size.dot - 2));
        taken.take({ x: from, y: y - 3, width: to - from, height: 6 });
      }
      dots.slice(1).forEach((dot, n) => taken.line(id, dots[n], dot));
    }
    const width = (text, pixels) => {
      canvas.font = `${pixels}px ${layout.font.family}`;
      return canvas.measureText(text).width + 4;
    };
    for (const { y } of meta.ends) taken.take({ x: 0, y: y + size.line, width: axis._length, height: size.line }); // ticks
    for (const end of meta.ends) {
      const box = { x: pixels(end.from) + size.gap, y: end.y - size.line, width: width(end.text, size.end), height: 2 * size.line };
      if (!taken.free(box)) continue;
      taken.take(box);
      write(svg, end.text, box, "end", meta.muted);
    }
    flags(svg, marks, taken, meta);
    labels(svg, marks, taken, meta, width);
    outline(svg, marks);
  }

  function flags(svg, marks, taken, meta) {
    for (const { id, dots } of marks.filter((mark) => mark.differ)) {
      const box = between(dots)
        .map(({ x, y }) => around(x, y, 2 * size.line, 2 * size.line))
        .find((each) => taken.free(each, id));
      if (!box) continue;
      taken.take(box);
      write(svg, "⚑", box, "flag", meta.text, id);
    }
  }

  function between(dots) {
    return dots.slice(1).flatMap((to, n) =>
      [0.5, 0.3, 0.7].map((t) => {
        const x = dots[n].x + (to.x - dots[n].x) * t;
        return { x, y: dots[n].y + (to.y - dots[n].y) * t, from: x, to: x };
      })
    );
  }

  /* The event in focus first, then by weight; beside its lowest dot that has room, or its line. */
  function labels(svg, marks, taken, meta, width) {
    const focus = address.get("event");
    const rank = (mark) => (mark.id === focus ? 9 : mark.weight + mark.differ);
    const named = marks.filter((mark) => mark.joined || mark.id === focus);
    for (const { id, text, dots } of named.sort((a, b) => rank(b) - rank(a))) {
      const long = width(text, size.label);
      const places = [...[...dots].reverse(), ...between(dots).reverse()].map(({ x, y, from, to }) => [
        Math.max(to, x + size.dot) + size.gap,
        Math.min(from, x - size.dot) - size.gap - long,
        y - size.line,
      ]);
      const box = places
        .flatMap(([right, left, y]) => [
          { x: right, y, width: long, height: 2 * size.line, far: 0 },
          { x: left, y, width: long, height: 2 * size.line, far: size.dot },
        ])
        .find(({ far, ...each }) => taken.free({ ...each, x: each.x - far, width: long + size.dot }));
      if (!box) continue;
      taken.take(box);
      write(svg, text, box, "label", meta.text, id);
    }
  }

  /* The dots of the event in focus, or of the events that the difference in focus is about. */
  function outline(svg, marks) {
    const difference = document.querySelector("#disputes [data-events]");
    const events = difference ? difference.dataset.events.split(" ") : [address.get("event")];
    for (const { dots } of marks.filter((mark) => events.includes(mark.id))) {
      for (const { x, y } of dots) add(svg, "circle", { cx: x, cy: y, r: size.dot + 2, class: "focus" });
    }
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.score = {
    /* After the address or what is drawn has changed. Plotly may still be loading: wait for it. */
    drawn() {
      const wait = () => {
        const plot = graph();
        if (plot && plot.on && plot._fullLayout) {
          watch(plot);
          draw(plot);
          window.timelineWindow.follow(plot);
        } else if (document.getElementById("score")) {
          waiting = requestAnimationFrame(wait);
        }
      };
      cancelAnimationFrame(waiting);
      wait();
      return address.get("event");
    },
  };
})();
