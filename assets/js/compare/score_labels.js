/* The score of Compare: clicks, and what the browser places after every draw: the names of shared
   events in a band above the staves, and where texts end. What to place comes with the figure, in
   layout.meta; no two names overlap, none is cut off; what finds no room drops by weight. */
const scoreLabels = (() => {
  const { shape } = labelOverlay;
  const SIZES = { dot: 5, gap: 5, line: 8, label: 12, end: 12 }; // halves of dot and line

  /* --- the plot ------------------------------------------------------------------------------ */

  /** @param {Plot} plot */
  function watch(plot) {
    if (plot.dataset.watched) return;
    plot.dataset.watched = "yes";
    for (const name of ["plotly_afterplot", "plotly_relayouting"]) plot.on(name, () => draw(plot));
    plot.on("plotly_click", (/** @type {PlotClick} */ { points }) => choose(points[0].customdata));
    plot.on("plotly_hover", (/** @type {PlotClick} */ { points }) => scoreLight.point(points[0].customdata));
    plot.on("plotly_unhover", () => scoreLight.point(""));
    timeWindow.watch(plot);
  }

  /** @param {string | undefined} event */
  function choose(event) {
    if (!event) return;
    scoreLight.point("");
    address.set({ event, dispute: "" });
  }

  const named = (/** @type {Event} */ event) => dom.near(event, "svg.score-labels [data-event]");
  document.addEventListener("click", (event) => choose(named(event)?.dataset.event));
  document.addEventListener("mouseover", (event) => {
    const name = named(event);
    if (name) scoreLight.point(name.dataset.event || "");
  });
  document.addEventListener("mouseout", (event) => {
    if (named(event)) scoreLight.point("");
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

  /* --- drawing ------------------------------------------------------------------------------- */

  /**
   * @param {Plot} plot
   * @returns {ScoreScene | null} what is drawn on, and where its dots are; null before it is drawn
   */
  function scene(plot) {
    const view = dashBridge.view(plot);
    if (!view?.meta.marks) return null;
    const { meta, font, length, pixels, height } = view;
    const size = /** @type {typeof SIZES} */ (
      Object.fromEntries(Object.entries(SIZES).map(([name, value]) => [name, value * meta.scale]))
    );
    const marks = meta.marks.map((mark) => ({
      ...mark,
      dots: mark.at.map(([day, y, from, to]) => ({ x: pixels(day), y, from: pixels(from), to: pixels(to) })),
      ticks: mark.silent.map(([day, y]) => ({ x: pixels(day), y })),
    }));
    return {
      ...{ plot, meta, size, marks, length, height },
      svg: labelOverlay.open(plot, "score-labels"),
      taken: space(length),
      measure: (text, size, weight = "") => labelOverlay.measure(text, `${weight} ${size}px ${font}`) + 4,
    };
  }

  /** @param {Plot} plot */
  function draw(plot) {
    const view = dashBridge.view(plot);
    const here = scene(plot);
    if (!view || !here) return;
    takeMarks(here);
    drawEnds(here, view.pixels);
    drawNames(here);
    scoreLight.draw(here);
  }

  /** @param {ScoreScene} scene */
  function takeMarks({ marks, taken, size, meta, length }) {
    for (const { id, dots } of marks) {
      for (const { x, y } of dots) taken.take(around(x, y, 2 * size.dot + 2, 2 * size.dot + 2));
      dots.slice(1).forEach((dot, n) => {
        taken.line(id, dots[n], dot);
      });
    }
    for (const { y } of meta.ends) taken.take({ x: 0, y: y + size.line, width: length, height: size.line }); // ticks
  }

  /**
   * Words over the hatching, if there is room for them.
   * @param {ScoreScene} scene
   * @param {View["pixels"]} pixels
   */
  function drawEnds({ svg, meta, size, taken, measure, length }, pixels) {
    for (const { text, y, from } of meta.ends) {
      const width = measure(text, size.end) + 4;
      const begin = Math.max(pixels(from), 0) + 2 * size.gap;
      const box = { x: begin, y: y - size.line, width, height: 2 * size.line };
      if (begin + width > length || !taken.free({ ...box, height: size.line })) continue;
      taken.take(box);
      shape(svg, "rect", { ...box, class: "behind" });
      const look = { class: "end", fill: meta.muted, "font-size": size.end };
      shape(svg, "text", { x: box.x + 4, y, ...look }, text);
    }
  }

  /**
   * The names in the band, first those told most often, then by weight.
   * @param {ScoreScene} scene
   */
  function drawNames({ svg, marks, size, taken, measure, meta, length }) {
    const height = meta.row;
    const rows = Math.floor((meta.band - 4) / height);
    const shared = marks.filter(({ told, dots }) => told > 1 && dots[0].x >= 0 && dots[0].x <= length);
    const rank = (/** @type {ScoreMark} */ mark) => 4 * mark.told + mark.weight;
    const order = shared.sort((a, b) => rank(b) - rank(a));
    order.forEach((mark, n) => {
      const { x } = mark.dots[0];
      const bold = mark.told > 2 ? "bold" : "";
      const name = mark.text;
      const width = measure(name, size.label, bold);
      const waiting = order.slice(n + 1).map(({ dots }) => dots[0].x);
      const box = places(x, width, height, rows, meta.band - 4, waiting).find((each) => {
        const leader = { x: x - 1, y: each.y + height, width: 2, height: meta.band - each.y - height };
        return taken.free(each, mark.id) && taken.free(leader, mark.id);
      });
      if (!box) return;
      mark.box = box;
      taken.take(box);
      const foot = { x, y: meta.band };
      taken.line(mark.id, { x, y: box.y + height }, foot);
      const line = { x1: x, y1: box.y + height, x2: x, y2: foot.y };
      shape(svg, "line", { ...line, class: "leader", stroke: meta.muted, "stroke-width": 0.9 * meta.scale });
      const look = {
        class: "label",
        fill: meta.text,
        "font-size": size.label,
        "font-weight": bold || undefined,
      };
      shape(svg, "text", { x: box.x + 2, y: box.y + height / 2, ...look, "data-event": mark.id }, name);
    });
  }

  /**
   * Places for a name over its event, best first: low, and over few that wait, whose leaders could not
   * pass below it.
   * @param {number} x
   * @param {number} width
   * @param {number} height
   * @param {number} rows
   * @param {number} bottom
   * @param {number[]} waiting where the others are
   * @returns {Box[]}
   */
  function places(x, width, height, rows, bottom, waiting) {
    const covers = (/** @type {Box} */ box) =>
      waiting.filter((each) => each > box.x - 2 && each < box.x + width + 2).length;
    return Array.from({ length: rows }, (_, row) => row)
      .flatMap((row) =>
        [3, width / 2, width - 3].map((left) => {
          const box = { x: x - left, y: bottom - (row + 1) * height, width, height };
          return { box, cost: row + (6 * covers(box)) / (row + 0.5) };
        }),
      )
      .sort((a, b) => a.cost - b.cost)
      .map(({ box }) => box);
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

  return { scene };
})();
