/* The score of Compare: clicks, and what the browser places after every draw: where texts end, flags
   on double lines, labels of the events that several texts tell, the outline of what is in
   focus. What to place comes with the figure, in layout.meta; no two labels overlap, none is cut off. */
const scoreLabels = (() => {
  const { shape } = labelOverlay;
  const SIZES = { dot: 7, gap: 5, line: 8, label: 12.5, end: 12 }; // halves of dot and line

  /* --- the plot ------------------------------------------------------------------------------ */

  /** @param {Plot} plot */
  function watch(plot) {
    if (plot.dataset.watched) return;
    plot.dataset.watched = "yes";
    for (const name of ["plotly_afterplot", "plotly_relayouting"]) plot.on(name, () => draw(plot));
    plot.on("plotly_click", (/** @type {PlotClick} */ { points }) => choose(points[0].customdata));
    timeWindow.watch(plot);
  }

  /** @param {string | undefined} event */
  function choose(event) {
    if (event) address.set({ event, dispute: "" });
  }

  document.addEventListener("click", (event) => {
    const label = dom.near(event, "svg.score-labels [data-event]");
    if (label) choose(label.dataset.event);
  });

  /* --- places -------------------------------------------------------------------------------- */

  /**
   * What is taken: boxes, and lines from dot to dot with the event they belong to.
   * @param {number} length pixels
   */
  function space(length) {
    /** @type {Box[]} */
    const boxes = [];
    /** @type {{ event: string, from: Point, to: Point }[]} */
    const lines = [];
    /** @type {(a: Box, b: Box) => boolean} */
    const apart = (a, b) =>
      a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
    /** @type {(box: Box, line: { from: Point, to: Point }) => boolean} */
    const crosses = (box, { from, to }) => {
      if (box.y >= to.y || box.y + box.height <= from.y) return false;
      const at = (/** @type {number} */ y) => from.x + ((to.x - from.x) * (y - from.y)) / (to.y - from.y);
      const ends = [Math.max(box.y, from.y), Math.min(box.y + box.height, to.y)].map(at);
      return Math.min(...ends) < box.x + box.width && Math.max(...ends) > box.x;
    };
    return {
      /** @param {Box} box */
      take: (box) => boxes.push(box),
      /** @type {(event: string, from: Point, to: Point) => void} */
      line: (event, from, to) => lines.push({ event, from, to }),
      /** @type {(box: Box, event?: string) => boolean} whether nothing is there but lines of this event */
      free: (box, event) =>
        box.x >= 0 &&
        box.x + box.width <= length &&
        boxes.every((each) => apart(box, each)) &&
        lines.every((each) => each.event === event || !crosses(box, each)),
    };
  }

  /** @type {(x: number, y: number, width: number, height: number) => Box} */
  function around(x, y, width, height) {
    return { x: x - width / 2, y: y - height / 2, width, height };
  }

  /**
   * Places on the lines between dots.
   * @param {Dot[]} dots
   * @returns {Dot[]}
   */
  function between(dots) {
    return dots.slice(1).flatMap((to, n) =>
      [0.5, 0.3, 0.7].map((t) => {
        const x = dots[n].x + (to.x - dots[n].x) * t;
        return { x, y: dots[n].y + (to.y - dots[n].y) * t, from: x, to: x };
      }),
    );
  }

  /* --- drawing ------------------------------------------------------------------------------- */

  /**
   * @param {ScoreScene} scene
   * @param {string} text
   * @param {Box} box
   * @param {"end" | "flag" | "label"} name
   * @param {string} [event]
   */
  function write({ svg, size, meta }, text, box, name, event) {
    const { x, y, width, height } = box;
    shape(svg, "rect", { x, y, width, height, class: "behind" });
    const fill = name === "end" ? meta.muted : meta.text;
    const look = { class: name, fill, "font-size": name === "end" ? size.end : size.label };
    shape(svg, "text", { x: x + 2, y: y + height / 2, ...look, "data-event": event }, text);
  }

  /** @param {Plot} plot */
  function draw(plot) {
    const view = dashBridge.view(plot);
    if (!view?.meta.marks) return;
    const { meta, font, length, pixels } = view;
    const size = /** @type {typeof SIZES} */ (
      Object.fromEntries(Object.entries(SIZES).map(([name, value]) => [name, value * meta.scale]))
    );
    const marks = meta.marks.map((mark) => ({
      ...mark,
      dots: mark.at.map(([day, y, from, to]) => ({ x: pixels(day), y, from: pixels(from), to: pixels(to) })),
    }));
    /** @type {ScoreScene} */
    const scene = {
      ...{ meta, size, marks },
      svg: labelOverlay.open(plot, "score-labels"),
      taken: space(length),
      measure: (text, height) => labelOverlay.measure(text, `${height}px ${font}`) + 4,
    };
    takeMarks(scene, length);
    drawEnds(scene, pixels);
    drawFlags(scene);
    drawLabels(scene);
    drawOutline(scene);
  }

  /**
   * @param {ScoreScene} scene
   * @param {number} length
   */
  function takeMarks({ marks, taken, size, meta }, length) {
    for (const { id, dots } of marks) {
      for (const { x, y, from, to } of dots) {
        taken.take(around(x, y, 2 * size.dot, 2 * size.dot - 2));
        taken.take({ x: from, y: y - 3, width: to - from, height: 6 });
      }
      dots.slice(1).forEach((dot, n) => {
        taken.line(id, dots[n], dot);
      });
    }
    for (const { y } of meta.ends) taken.take({ x: 0, y: y + size.line, width: length, height: size.line }); // ticks
  }

  /**
   * @param {ScoreScene} scene
   * @param {View["pixels"]} pixels
   */
  function drawEnds(scene, pixels) {
    const { meta, size, taken, measure } = scene;
    for (const { text, y, from } of meta.ends) {
      const box = {
        x: pixels(from) + size.gap,
        y: y - size.line,
        width: measure(text, size.end),
        height: 2 * size.line,
      };
      if (!taken.free(box)) continue;
      taken.take(box);
      write(scene, text, box, "end");
    }
  }

  /** @param {ScoreScene} scene */
  function drawFlags(scene) {
    const { marks, size, taken } = scene;
    for (const { id, dots } of marks.filter((mark) => mark.differ)) {
      const box = between(dots)
        .map(({ x, y }) => around(x, y, 2 * size.line, 2 * size.line))
        .find((each) => taken.free(each, id));
      if (!box) continue;
      taken.take(box);
      write(scene, "⚑", box, "flag", id);
    }
  }

  /**
   * The event in focus first, then by weight; beside its lowest dot that has room, or its line.
   * @param {ScoreScene} scene
   */
  function drawLabels(scene) {
    const { marks, size, taken, measure } = scene;
    const focus = address.get("event");
    const rank = (/** @type {ScoreMark} */ mark) =>
      mark.id === focus ? 9 : mark.weight + Number(mark.differ);
    const names = marks.filter((mark) => mark.joined || mark.id === focus);
    for (const { id, text, dots } of names.sort((a, b) => rank(b) - rank(a))) {
      const width = measure(text, size.label);
      const box = [...[...dots].reverse(), ...between(dots).reverse()]
        .flatMap(({ x, y, from, to }) => [
          { x: Math.max(to, x + size.dot) + size.gap, y, far: 0 },
          { x: Math.min(from, x - size.dot) - size.gap - width, y, far: size.dot },
        ])
        .map(({ x, y, far }) => ({ x, y: y - size.line, width, height: 2 * size.line, far }))
        .find(({ far, ...each }) => taken.free({ ...each, x: each.x - far, width: width + size.dot }));
      if (!box) continue;
      taken.take(box);
      write(scene, text, box, "label", id);
    }
  }

  /**
   * The dots of the event in focus, or of the events that the difference in focus is about.
   * @param {ScoreScene} scene
   */
  function drawOutline({ svg, marks, size }) {
    const difference = dom.all("#disputes [data-events]")[0];
    const events = difference ? (difference.dataset.events || "").split(" ") : [address.get("event")];
    for (const { dots } of marks.filter((mark) => events.includes(mark.id))) {
      for (const { x, y } of dots) shape(svg, "circle", { cx: x, cy: y, r: size.dot + 2, class: "focus" });
    }
  }

  dashBridge.offer("score", {
    /* After the address or what is drawn has changed. */
    follow() {
      dashBridge.whenDrawn("score", (plot) => {
        watch(plot);
        draw(plot);
        timeWindow.follow(plot);
      });
      return address.get("event");
    },
  });

  return { space, around, between };
})();
