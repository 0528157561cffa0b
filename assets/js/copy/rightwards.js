/* The timeline of wide pages without plotly.js, in a copy: it stands in Plotly's place for all that the other
   scripts ask of a plot (copy/bridge.js), and calls them as Plotly would. layouts.js and ground.js say where
   everything stands, shapes.js paints it, labels and links come over it (explore/labels.js). */
const rightwards = (() => {
  const RIGHT = 12; // pixels beside the axis
  const [THIN, LINE] = [5, 1.5]; // of bars, and of their edges
  const CUT = 2; // pixels from the beginning of the axis to words
  const FAR = 3; // pixels from which on a press is a drag
  const NEAR = 5; // and up to which a mark is pointed at
  /** @type {DrawnTimeline | null} */
  let drawn = null;
  /** @type {Ends} what is shown of time */
  let ends = [0, 1];
  let width = 0;
  let font = "";
  /** @type {[time: number, name: string][]} */
  let ticksOf = [];
  /** @type {TimeRow[]} */
  let rows = [];
  /** @type {Map<string, ((data: any) => void)[]>} */
  const listeners = new Map();

  const holder = () => /** @type {HTMLElement | null} */ (document.querySelector("#timeline.rightwards"));

  /* --- in Plotly's place ----------------------------------------------------------------------- */

  /** @returns {Plot | null} what the other scripts take for a plot */
  function plot() {
    return /** @type {any} */ (holder()?.querySelector(":scope > .chart") || null);
  }

  /** @returns {View | null} */
  function view() {
    const box = plot();
    if (!drawn || !box || !width) return null;
    const { meta, xaxis } = drawn.figure.layout;
    const length = width - RIGHT;
    const time = (/** @type {string} */ day) => Date.parse(day);
    const [first, last] = ends;
    return {
      ...{ meta, ends, length, time, font },
      paper: { width, height: drawn.ground.height + drawn.ground.look.bottom },
      whole: [time(xaxis.minallowed), time(xaxis.maxallowed)],
      ...{ height: drawn.ground.height, left: 0, top: 0 },
      day: (at) => new Date(at).toISOString(),
      pixels: (day) => ((time(day) - first) / (last - first)) * length,
    };
  }

  /** @type {(name: string, data?: unknown) => void} */
  const tell = (name, data = {}) => {
    for (const listener of listeners.get(name) || []) listener(data);
  };

  /**
   * Another part of time, or another width.
   * @param {Record<string, any>} changes
   */
  function relayout(changes) {
    const range = changes["xaxis.range"];
    if (range) ends = range.map((/** @type {string} */ end) => Date.parse(end));
    draw();
    tell("plotly_relayout", changes);
  }

  /** @returns {{ text: string, x: number }[]} what stands at the ticks that are seen, and where */
  function tickNames() {
    const now = view();
    if (!now) return [];
    const { length, meta, font: family } = now;
    return ticksOf.flatMap(([time, text]) => {
      const x = ((time - ends[0]) / (ends[1] - ends[0])) * length;
      const half = labelOverlay.measure(text, `${meta.size.axis}px ${family}`) / 2 + CUT;
      return text && x >= half && x <= length ? [{ text, x }] : [];
    });
  }

  /** @returns {{ event: string, element: SVGElement }[]} the marks */
  const points = () =>
    dom.all("#timeline.rightwards .marks [data-of]").map((element) => ({
      event: element.dataset.of || "",
      element: /** @type {any} */ (element),
    }));

  /* --- drawing --------------------------------------------------------------------------------- */

  /** @param {TimelineData} [now] what is to be drawn from now on */
  function show(now) {
    if (now?.ground) {
      drawn = /** @type {DrawnTimeline} */ (now);
      rows = timeRows.of(now);
    }
    const box = holder();
    if (!drawn || !box?.clientWidth) return;
    font = getComputedStyle(box).fontFamily;
    const own = plot() || begin(box);
    const range = dashBridge.range(own) || drawn.figure.layout.xaxis.range || [];
    ends = /** @type {Ends} */ (range.map((end) => Date.parse(end)));
    draw();
  }

  /**
   * @param {HTMLElement} box
   * @returns {Plot} what is drawn in, new: with it come those who listen
   */
  function begin(box) {
    listeners.clear();
    /** @type {(name: string, listener: (data: any) => void) => void} */
    const on = (name, listener) => listeners.set(name, [...(listeners.get(name) || []), listener]);
    const own = Object.assign(dom.make("div", "", { className: "chart" }), {
      ...{ on, data: [], layout: { height: 0, xaxis: {} } },
    });
    const svg = labelOverlay.shape(own, "svg", { class: "marks", "aria-hidden": "true" });
    labelOverlay.shape(svg, "svg", { class: "ground", overflow: "hidden" });
    labelOverlay.shape(svg, "g", { class: "over" });
    box.replaceChildren(own);
    return own;
  }

  /**
   * Ticks as the zoom asks for; while the chart is dragged, they move with it.
   * @param {View} now
   */
  function count(now) {
    const own = plot();
    if (!own) return;
    const changes = ticks.count(own, now);
    own.layout.xaxis.tickmode = "array";
    const days = /** @type {string[]} */ (changes["xaxis.tickvals"]);
    const names = /** @type {string[]} */ (changes["xaxis.ticktext"]);
    if (days) ticksOf = days.map((day, n) => [Date.parse(day), names[n]]);
  }

  function draw() {
    const box = plot();
    width = holder()?.clientWidth || width;
    const now = view();
    if (!box || !now || !drawn) return;
    labelOverlay.heed(/** @type {any} */ (dom.find("svg.marks", box)));
    if (!drag) count(now);
    const { ground: around } = drawn;
    const { look } = around;
    const { length, paper } = now;
    const unit = length / (ends[1] - ends[0]);
    const sight = { x: (/** @type {number} */ at) => (at - ends[0]) * unit, length, ticks: ticksOf };
    const { scale } = look;
    const size = { ...look.size, thin: THIN * scale, line: LINE * scale };
    const marked = layouts.rightwards(rows, { ends, length, size });
    const svg = dom.find("svg.marks", box);
    svg.setAttribute("width", String(paper.width));
    svg.setAttribute("height", String(paper.height));
    svg.setAttribute("font-family", now.font);
    const [inside, over] = [dom.find(".ground", svg), dom.find(".over", svg)].map(
      (each) => /** @type {SVGElement} */ (/** @type {unknown} */ (each)),
    );
    inside.setAttribute("width", String(length));
    inside.setAttribute("height", String(around.height));
    inside.replaceChildren();
    over.replaceChildren();
    const none = () => undefined;
    const below = [ground.grid, ground.bands, ground.ribbons, ground.members].flatMap((of) =>
      of(around, sight),
    );
    const above = [...ground.spots(around, sight), ...ground.joints(around, sight)];
    shapes.paint(inside, [...below, ...marked.shapes, ...above], look, none);
    shapes.paint(over, marked.heads, look, none);
    name(over, now);
    if (drag) tell("plotly_relayouting", { "xaxis.range": ends });
    else tell("plotly_afterplot");
  }

  /**
   * The years below the lanes; none that would be cut off where they begin.
   * @param {SVGElement} parent
   * @param {View} now
   */
  function name(parent, { height, meta }) {
    const { axis } = meta.size;
    const style = { "font-size": axis, fill: meta.muted, "text-anchor": "middle" };
    for (const { text, x } of tickNames()) {
      labelOverlay.shape(parent, "text", { x, y: height + axis * 1.25, class: "year", ...style }, text);
    }
  }

  /* --- pointer --------------------------------------------------------------------------------- */

  /** @type {{ x: number, ends: Ends, on: boolean } | null} */
  let drag = null;
  let pointed = "";

  /**
   * What a place of the plot is of, as Plotly tells it.
   * @param {{ clientX: number, clientY: number }} event
   * @returns {PlotClick["points"][0] | null}
   */
  function at(event) {
    const box = holder();
    const now = view();
    if (!box || !now || !drawn) return null;
    const { left, top } = box.getBoundingClientRect();
    const [x, y] = [event.clientX - left, event.clientY - top];
    const { length } = now;
    const { look, spots, ribbons } = drawn.ground;
    const place = (/** @type {number} */ time) => ((time - ends[0]) / (ends[1] - ends[0])) * length;
    const half = look.size.symbol / 2;
    const off = (/** @type {number} */ from, /** @type {number} */ to) => Math.max(from - x, x - to, 0);
    const day = new Date(ends[0] + (x / length) * (ends[1] - ends[0])).toISOString();
    const point = { data: /** @type {any} */ ({ type: "scatter", marker: {} }), x: day, pointNumber: 0 };
    let [best, least] = [/** @type {TimeRow | null} */ (null), NEAR + 1];
    for (const row of rows) {
      if (Math.abs((row.y || 0) - y) > look.row / 2) continue;
      const [from, to] = [place(row.from), place(row.to)];
      const middle = place(row.middle);
      const far = Math.min(row.parts.length ? off(from, to) : Infinity, off(middle - half, middle + half));
      if (far < least) [best, least] = [row, far];
    }
    if (best) return { ...point, customdata: best.id, hovertext: phaseOf(best, Date.parse(day)) };
    for (const spot of spots) {
      const [{ card, days }] = spot.marks;
      const middle = place(((days[0] + days[1] + 1) / 2) * 86400000);
      if (Math.abs(spot.y - y) > look.row / 2 || off(middle - half, middle + half) > NEAR) continue;
      return { ...point, data: { ...point.data, meta: { cards: [card] } } };
    }
    const dense = ribbons.some(({ bottom, heights }) => y <= bottom && y >= bottom - Math.max(...heights));
    return dense ? { ...point, data: { ...point.data, meta: { dense: true } } } : null;
  }

  /** @type {(row: TimeRow, time: number) => string} the phase of a body at a time */
  function phaseOf({ parts, phases }, time) {
    const names = phases.filter((_, n) => time >= parts[n][1] && time < parts[n][2]);
    return names.at(-1) || "";
  }

  const isOurs = (/** @type {Event} */ event) =>
    dom.near(event, "#timeline.rightwards") && !dom.near(event, "svg.labels text, svg.theme-labels text");

  document.addEventListener("pointerdown", (event) => {
    if (event.button || !isOurs(event)) return;
    drag = { x: event.clientX, ends, on: false };
  });
  document.addEventListener("pointermove", (event) => {
    if (drag) return pull(event);
    point(isOurs(event) ? at(event) : null);
  });
  document.addEventListener("pointerup", (event) => {
    const done = drag;
    drag = null;
    if (!done) return;
    if (done.on) return relayout({ "xaxis.range": ends.map((end) => new Date(end).toISOString()) });
    const found = isOurs(event) ? at(event) : null;
    if (found) tell("plotly_click", { points: [found] });
  });
  document.addEventListener("pointercancel", () => {
    const done = drag;
    drag = null;
    if (done?.on) relayout({ "xaxis.range": ends.map((end) => new Date(end).toISOString()) });
  });

  /** @param {PointerEvent} event */
  function pull(event) {
    const box = holder();
    const now = view();
    if (!drag || !box || !now) return;
    const by = event.clientX - drag.x;
    if (!drag.on && Math.abs(by) < FAR) return;
    if (!drag.on) {
      point(null);
      box.setPointerCapture(event.pointerId);
    }
    drag.on = true;
    const way = (-by / now.length) * (drag.ends[1] - drag.ends[0]);
    ends = timeWindow.within(drag.ends[0] + way, drag.ends[1] + way, now.whole);
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (drag) draw();
    });
  }
  let frame = 0;

  /** @param {PlotClick["points"][0] | null} found */
  function point(found) {
    const key = found ? [found.customdata, found.hovertext, found.data.meta?.cards].join() : "";
    if (key === pointed) return;
    pointed = key;
    holder()?.classList.toggle("points", Boolean(found));
    if (found) tell("plotly_hover", { points: [found] });
    else tell("plotly_unhover");
  }

  dom.onDraw((part) => {
    if (part.id === "timeline") show();
  });

  drawing.use({ name: "rightwards", draw: show });

  return { plot, view, relayout, tickNames, points };
})();
