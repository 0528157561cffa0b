/* The part of time that a page's figure shows: the timeline of Explore, the score of Compare.
   Dragging, buttons and the wheel with Ctrl change it; the address keeps it, and Back brings it back. */
window.timelineWindow = (function () {
  const address = window.timelineAddress;
  const DAY = 86400000;
  let zooming = 0;
  let ours = null; // the window that the address was told, or that was shown for it

  function plot() {
    return document.querySelector("#timeline .js-plotly-plot, #score .js-plotly-plot");
  }

  /* Look after a figure: its width follows the page, what it shows goes into the address. */
  function watch(figure) {
    figure.on("plotly_relayout", (changes) => {
      if (Object.keys(changes).some((key) => key.startsWith("xaxis.range"))) keep(figure);
    });
    new ResizeObserver(() => fit(figure)).observe(figure.parentElement);
  }

  /* The width follows the page, the height is the figure's own. */
  function fit(figure) {
    const width = figure.parentElement.clientWidth;
    const layout = figure._fullLayout;
    if (!layout || !width || Math.abs(layout.width - width) < 1) return;
    window.Plotly.relayout(figure, { width, height: figure.layout.height });
  }

  /* The part of time shown goes into the address; the dossier's own is the default and is not written. */
  function keep(figure) {
    clearTimeout(zooming);
    zooming = setTimeout(() => {
      zooming = 0;
      if (!figure.isConnected || !figure._fullLayout) return;
      const axis = figure._fullLayout.xaxis;
      const shown = axis.range.map((end) => new Date(axis.r2l(end)).toISOString().slice(0, 10));
      const meta = figure._fullLayout.meta;
      const is = (days) => days.split(",").every((day, n) => Math.abs(new Date(day) - new Date(shown[n])) < 2 * DAY);
      if (!meta || is(asked(meta))) return;
      ours = is(meta.window) ? "" : shown.join(",");
      address.set({ window: ours }, true);
    }, 300);
  }

  /* Another address may ask for another part of time (Back, a link): show it. */
  function follow(figure) {
    const now = address.get("window");
    const meta = figure._fullLayout.meta;
    if (meta && ours !== null && now !== ours && !zooming) zoom(figure, asked(meta));
    ours = now;
  }

  /* The first and the last day of the window in the address, or of the dossier's own. */
  function asked(meta) {
    const now = address.get("window");
    return /^\d{4}(-\d\d){0,2},\d{4}(-\d\d){0,2}$/.test(now) ? days(now) : meta.window;
  }

  /* A window of years, months or days as its first and last day. */
  function days(window) {
    const [from, to] = window.split(",");
    const [year, month, day] = to.split("-").map(Number);
    const last = new Date(0);
    if (day) last.setUTCFullYear(year, month - 1, day);
    else last.setUTCFullYear(year, month || 12, 0);
    return [from, last.toISOString().slice(0, 10)].join(",");
  }

  /* Half or twice the time around its middle, the dossier's own window, or from one day to another. */
  function zoom(figure, to) {
    const axis = figure._fullLayout.xaxis;
    let [first, last] = axis.range.map((end) => axis.r2l(end));
    const days = to === "home" ? figure._fullLayout.meta.window : to;
    if (days.includes(",")) [first, last] = days.split(",").map((day) => axis.d2l(day));
    else {
      const grow = ((last - first) / 2) * (to === "in" ? -0.5 : 1);
      [first, last] = [first - grow, last + grow];
    }
    show(first, last);
  }

  /* Closer to a day, as near as four times. */
  function into(figure, day) {
    const axis = figure._fullLayout.xaxis;
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    const half = (last - first) / 8;
    show(axis.d2l(day) - half, axis.d2l(day) + half);
  }

  /* What can be reached, and what is shown of it; null before the figure is drawn. */
  function read() {
    const figure = plot();
    if (!figure || !figure._fullLayout) return null;
    const axis = figure._fullLayout.xaxis;
    const whole = [axis.minallowed, axis.maxallowed].map((day) => axis.d2l(day));
    return { whole, ends: axis.range.map((end) => axis.r2l(end)) };
  }

  /* Show from first to last, within what can be reached and not less than a month. */
  function show(first, last) {
    const { whole } = read();
    const width = last - first;
    if (first < whole[0]) [first, last] = [whole[0], Math.min(whole[0] + width, whole[1])];
    if (last > whole[1]) [first, last] = [Math.max(whole[1] - width, whole[0]), whole[1]];
    if (last - first < 30 * DAY) return;
    const axis = plot()._fullLayout.xaxis;
    window.Plotly.relayout(plot(), { "xaxis.range": [axis.l2r(first), axis.l2r(last)] });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom], [data-show]");
    if (button && plot()) zoom(plot(), button.dataset.zoom || button.dataset.show);
  });

  /* Ctrl and the wheel zoom around the pointer; the plain wheel scrolls the page. */
  document.addEventListener(
    "wheel",
    (event) => {
      const figure = event.ctrlKey && event.target.closest("#timeline, #score") && plot();
      if (!figure) return;
      event.preventDefault();
      const { ends } = read();
      const box = figure.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      const factor = Math.exp(Math.sign(event.deltaY) * 0.2);
      const middle = ends[0] + (ends[1] - ends[0]) * share;
      show(middle - (middle - ends[0]) * factor, middle + (ends[1] - middle) * factor);
    },
    { passive: false }
  );

  return { watch, follow, into, read, show };
})();
