/* The part of time that a page's figure shows: the timeline of Explore, the score of Compare.
   Dragging, buttons and the wheel with Ctrl change it; the address keeps it, and Back brings it back. */
const timeWindow = (() => {
  const DATE = "\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\\d\\d)?)?"; // a year, a month or a day
  const WINDOW = new RegExp(`^${DATE},${DATE}$`);
  const DAY = 86400000;
  let timer = 0;
  /** @type {string | null} the window that the address was told, or that was shown for it */
  let ours = null;
  /** @type {{ figure: Plot, range: string[] } | null} what was moved to, until it is drawn for the address */
  let moved = null;
  /** What is shown where the address asks for no window: it changes with the period. */
  let usual = "";

  const plot = () => dashBridge.plotIn("timeline") || dashBridge.plotIn("score");

  /** @returns {TimeChart | null} what is shown of time, by Plotly or without it; null before it is drawn */
  function chart() {
    const figure = plot();
    return figure ? dashBridge.view(figure) : downwards.chart();
  }

  /**
   * Looks after a figure: its width follows the page, what it shows goes into the address.
   * @param {Plot} figure
   */
  function watch(figure) {
    const isMove = (/** @type {object} */ changes) =>
      Object.keys(changes).some((key) => key.startsWith("xaxis.range"));
    figure.on("plotly_relayouting", (/** @type {object} */ changes) => {
      if (isMove(changes)) note(figure);
    });
    figure.on("plotly_relayout", (/** @type {object} */ changes) => {
      if (isMove(changes)) keep(figure);
    });
    const { parentElement: holder } = figure;
    if (holder) new ResizeObserver(() => widen(figure, holder.clientWidth)).observe(holder);
  }

  /**
   * The width follows the page, the height is the figure's own.
   * @param {Plot} figure
   * @param {number} width
   */
  function widen(figure, width) {
    const view = dashBridge.view(figure);
    if (!view || !width || Math.abs(view.paper.width - width) < 1) return;
    dashBridge.relayout(figure, { width, height: figure.layout.height });
  }

  /**
   * What is shown from now on, whatever a late answer was asked for.
   * @param {Plot} figure
   */
  function note(figure) {
    const view = dashBridge.view(figure);
    if (view) moved = { figure, range: view.ends.map(view.day) };
  }

  function forget() {
    clearTimeout(timer);
    timer = 0;
    moved = null;
  }

  /* An answer that comes after a further move was asked for an older part of time: the drawing takes the
     rest of it, and stays where it is. Once the address asks for another part, it has its way. */
  dashBridge.keepRange((figure) => {
    const holds = moved?.figure === figure && (timer || address.get("window") === ours);
    return holds && moved ? moved.range : null;
  });
  window.addEventListener("popstate", forget);

  /**
   * The part of time shown goes into the address; the dossier's own is the default and is not written.
   * @param {Plot} figure
   */
  function keep(figure) {
    note(figure);
    tell(() => (figure.isConnected ? dashBridge.view(figure) : null));
  }

  /**
   * The same of a chart, once it stands.
   * @param {() => TimeChart | null} read
   */
  function tell(read) {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      timer = 0;
      const view = read();
      if (!view) return;
      const { ends, meta } = view;
      const is = (/** @type {string} */ days) =>
        days.split(",").every((day, n) => Math.abs(Date.parse(day) - Date.parse(dayOf(ends[n]))) < 2 * DAY);
      if (!meta.window || is(target(meta))) return forget();
      ours = is(meta.window) ? "" : ends.map(dayOf).join(",");
      address.set({ window: ours }, true);
    }, 300);
  }

  /**
   * Another address may ask for another part of time (Back, a link): show it.
   * @param {Plot} figure
   */
  function follow(figure) {
    const now = address.get("window");
    const view = dashBridge.view(figure);
    const { window: home = "" } = view?.meta || {};
    const other = now !== ours || (!now && home !== usual);
    if (view && home && ours !== null && other && !timer) zoom(view, target(view.meta));
    if (!timer) moved = null;
    ours = now;
    usual = home || usual;
  }

  /**
   * @param {Meta} meta
   * @returns {string} the first and the last day of the window in the address, or of the dossier's own
   */
  function target(meta) {
    const now = address.get("window");
    if (!WINDOW.test(now)) return meta.window;
    const asked = days(now);
    const [first, last] = asked.split(",").map(Date.parse);
    return first < last ? asked : meta.window;
  }

  /**
   * @param {string} window of years, months or days
   * @returns {string} its first and last day
   */
  function days(window) {
    const [from, to] = window.split(",");
    const [year, month, day] = to.split("-").map(Number);
    const last = new Date(0);
    if (day) last.setUTCFullYear(year, month - 1, day);
    else last.setUTCFullYear(year, month || 12, 0);
    return [from, last.toISOString().slice(0, 10)].join(",");
  }

  const dayOf = (/** @type {number} */ time) => new Date(time).toISOString().slice(0, 10);

  /**
   * Half or twice the time around its middle, the dossier's own window, or from one day to another.
   * @param {TimeChart | null} view
   * @param {string} to "in", "out", "home", or two days
   */
  function zoom(view, to) {
    if (!view) return;
    const range = to === "home" ? view.meta.window : to;
    if (range.includes(",")) {
      const [first, last] = range.split(",").map(view.time);
      show(first, last);
    } else {
      const [first, last] = view.ends;
      const grow = ((last - first) / 2) * (to === "in" ? -0.5 : 1);
      show(first - grow, last + grow);
    }
  }

  /**
   * Closer to a day, as near as four times.
   * @param {Plot} figure
   * @param {string} day
   */
  function approach(figure, day) {
    const view = dashBridge.view(figure);
    if (!view) return;
    const half = (view.ends[1] - view.ends[0]) / 8;
    show(view.time(day) - half, view.time(day) + half);
  }

  /**
   * @returns {{ whole: Ends, ends: Ends } | null} what can be reached, and what is shown of it;
   *   null before the figure is drawn
   */
  function read() {
    const view = chart();
    return view && { whole: view.whole, ends: view.ends };
  }

  /**
   * Shows from first to last, within what can be reached and not less than a month.
   * @param {number} first
   * @param {number} last
   */
  function show(first, last) {
    const figure = plot();
    const view = chart();
    if (!view) return;
    const [from, to] = within(first, last, view.whole);
    if (to - from < 30 * DAY) return;
    if (!figure) {
      downwards.move([from, to]);
      tell(() => downwards.chart());
    } else dashBridge.relayout(figure, { "xaxis.range": [view.day(from), view.day(to)] });
  }

  /**
   * A part of time moved into what can be reached, and cut where it is longer.
   * @param {number} first
   * @param {number} last
   * @param {Ends} whole
   * @returns {Ends}
   */
  function within(first, last, whole) {
    let [from, to] = [first, last];
    const width = last - first;
    if (from < whole[0]) [from, to] = [whole[0], Math.min(whole[0] + width, whole[1])];
    if (to > whole[1]) [from, to] = [Math.max(whole[1] - width, whole[0]), whole[1]];
    return [from, to];
  }

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "[data-zoom], [data-show]");
    if (button) zoom(chart(), button.dataset.zoom || button.dataset.show || "");
  });

  /* Ctrl and the wheel zoom around the pointer; the plain wheel scrolls the page. */
  document.addEventListener(
    "wheel",
    (event) => {
      const figure = event.ctrlKey && dom.near(event, "#timeline, #score") && plot();
      if (!figure) return;
      event.preventDefault();
      const now = read();
      if (!now) return;
      const { ends } = now;
      const box = figure.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      const factor = Math.exp(Math.sign(event.deltaY) * 0.2);
      const middle = ends[0] + (ends[1] - ends[0]) * share;
      show(middle - (middle - ends[0]) * factor, middle + (ends[1] - middle) * factor);
    },
    { passive: false },
  );

  /** @returns {boolean} whether the address is still to be told of a move */
  const waits = () => timer !== 0;

  return { watch, follow, waits, approach, read, show, days, within, target };
})();
