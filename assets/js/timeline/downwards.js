/* The timeline of narrow pages: time runs downwards, without plotly.js. layouts.js says where everything
   stands, shapes.js paints it; here it meets the page: width, colours, taps, the event in focus. */
const downwards = (() => {
  const HEADS = 26; // pixels of the names of the ribbons, which stay in view
  const QUARTER = 0.25; // of the screen: down to there stands the event in focus
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {TimelineData | null} */
  let data = null;
  /** @type {Ends | null} what is shown until the address says so */
  let moved = null;
  /** @type {Set<number>} */
  const unfolded = new Set();
  let focus = ""; // the event that was last brought into view
  let width = 0;

  const holder = () => /** @type {HTMLElement | null} */ (document.querySelector("#timeline.downwards"));
  const watcher = new ResizeObserver(([{ contentRect }]) => {
    if (holder() && Math.abs(contentRect.width - width) > 1) draw();
  });

  /* --- what is drawn ------------------------------------------------------------------------- */

  /**
   * What time_window.js knows of a plot.
   * @returns {TimeChart | null}
   */
  function chart() {
    if (!data || !holder()) return null;
    const { meta, xaxis } = data.figure.layout;
    const time = (/** @type {string} */ day) => Date.parse(day);
    const day = (/** @type {number} */ at) => new Date(at).toISOString().slice(0, 10);
    const [from, to] = timeWindow.target(meta).split(",").map(time);
    const ends = /** @type {Ends} */ (moved || [from, to + 86400000]);
    return { meta, ends, whole: [time(xaxis.minallowed), time(xaxis.maxallowed)], time, day };
  }

  /**
   * Shows another part of time at once; the address is told by who asked for it.
   * @param {Ends} ends
   */
  function move(ends) {
    moved = ends;
    draw();
  }

  /**
   * @param {HTMLElement} box
   * @param {Meta} meta
   * @returns {Omit<LayoutOptions, "ends">}
   */
  function optionsOf(box, meta) {
    const family = getComputedStyle(box).fontFamily;
    const { scale } = meta;
    const measure = (/** @type {string} */ text, /** @type {number} */ size, /** @type {boolean} */ bold) =>
      labelOverlay.measure(text, `${bold ? "bold " : ""}${size}px ${family}`) + 0.5;
    return {
      zero: meta.zero ? Date.parse(meta.zero.day) : undefined,
      across: box.clientWidth,
      size: { label: 14 * scale, small: 12 * scale, year: 12.5 * scale, symbol: 13 * scale, slot: 5 * scale },
      ...{ ribbons: data?.rows.ribbons.length || 0, slots: meta.sources.length, measure, unfolded },
      ...{ focus: address.get("event"), words: data?.rows.words || { nothing: "", more: "", bars: "" } },
    };
  }

  /* --- drawing ------------------------------------------------------------------------------- */

  /**
   * The parts of the drawing, made once: names of the ribbons, the way to what is earlier, the picture,
   * the way to what is later.
   * @param {HTMLElement} box
   */
  function partsOf(box) {
    if (!box.querySelector(".ribbon-heads")) {
      const heads = dom.make("p", "", { className: "ribbon-heads" });
      heads.setAttribute("aria-hidden", "true");
      const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("class", "drawn");
      svg.setAttribute("aria-hidden", "true"); // the list says it all
      const beyond = () => dom.make("button", "", { className: "beyond", type: "button", hidden: true });
      box.replaceChildren(heads, beyond(), svg, beyond());
      watcher.disconnect();
      watcher.observe(box);
    }
    const [heads, earlier, svg, later] = box.children;
    return { heads, svg: /** @type {SVGElement} */ (svg), beyond: [earlier, later] };
  }

  /* What lies outside of the part shown stands at its ends, as the foot of wide pages has it. */
  function tellBeyond() {
    const box = holder();
    if (!box?.querySelector(".ribbon-heads")) return;
    const buttons = dom.all("#outside-window button");
    partsOf(box).beyond.forEach((each, n) => {
      const from = buttons[n];
      const own = /** @type {HTMLButtonElement} */ (each);
      own.hidden = !from || from.hasAttribute("aria-disabled");
      own.textContent = (from?.textContent || "").replace("◂", "▴").replace("▸", "▾");
      own.dataset.show = from?.dataset.show || "";
    });
  }

  /** @param {TimelineData} [now] what is to be drawn from now on */
  function draw(now) {
    if (now) data = now;
    const box = holder();
    const view = chart();
    if (!box?.clientWidth || !view || !data) return;
    const { meta } = view;
    const { heads, svg } = partsOf(box);
    labelOverlay.heed(svg);
    width = box.clientWidth;
    const options = { ...optionsOf(box, meta), ends: view.ends };
    const { length, shapes: all } = layouts.downwards(timeRows.of(data), options);
    const size = { width, height: Math.ceil(length) };
    for (const [name, value] of Object.entries(size)) svg.setAttribute(name, String(value));
    svg.setAttribute("font-family", getComputedStyle(box).fontFamily);
    svg.replaceChildren();
    const linked = links.of(meta, options.focus);
    const opacity = (/** @type {string} */ event) => (linked && !linked.has(event) ? links.PALE : undefined);
    shapes.paint(svg, all, { ...meta, grid: data.rows.grid }, opacity);
    const names = data.rows.ribbons.map((each) => dom.make("b", each.join(" → ")));
    const { bars } = data.rows.words;
    heads.replaceChildren(...names.flatMap((each, n) => [n ? " · " : bars, each]));
    tellBeyond();
    overview.follow();
    document.querySelector("#bracket .note-over")?.classList.remove("placed");
  }

  /* --- taps and focus ------------------------------------------------------------------------ */

  /* After the address has changed: another part of time, another event in focus. */
  function follow() {
    if (!holder()) return;
    if (!timeWindow.waits()) moved = null; // an answer may come after a further move
    draw();
    bringFocus();
  }

  /* Once the bar that names the event stands over the chart. */
  function bringFocus() {
    const event = address.get("event");
    if (event === focus || (event && !document.querySelector(".focus-bar"))) return;
    focus = event;
    bring(event);
  }

  /**
   * The event in focus stands in the upper quarter, above what is said of it; who walks through the list
   * by keys stays there.
   * @param {string} event
   */
  function bring(event) {
    const mark = event && holder()?.querySelector(`[data-of="${CSS.escape(event)}"] .target`);
    if (!mark || document.activeElement?.id === "event-list") return;
    const { top, height } = mark.getBoundingClientRect();
    const bar = document.querySelector(".focus-bar")?.clientHeight || 0;
    const place = Math.max(window.innerHeight * QUARTER - height, bar + HEADS);
    window.scrollBy({ top: top - place, behavior: still.matches ? "instant" : "smooth" });
  }

  document.addEventListener("click", (event) => {
    const target = dom.near(event, "#timeline.downwards .target");
    if (!target) return;
    const { event: key, unfold } = target.dataset;
    if (key) address.set({ event: key });
    else toggle(Number(unfold));
  });

  /** @param {number} unit */
  function toggle(unit) {
    if (!unfolded.delete(unit)) unfolded.add(unit);
    draw();
  }

  dom.onDraw((part) => {
    if (part.id === "timeline") {
      focus = "";
      draw();
      follow();
    } else if (part.id === "outside-window") tellBeyond();
    else if (part.id === "focus") bringFocus();
  });

  return { draw, follow, chart, move, drawn: () => holder()?.querySelector("svg.drawn") || null };
})();
