/* The part of time shown: the overview's handles, buttons and Ctrl-wheel move the timeline's axis. */
window.timelineOverview = (function () {
  const DAY = 86400000;

  function plot() {
    return document.querySelector("#timeline .js-plotly-plot");
  }

  function read() {
    const graph = plot();
    if (!graph || !graph._fullLayout) return null;
    const axis = graph._fullLayout.xaxis;
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

  function say(time) {
    const said = { year: "numeric", month: "long", timeZone: "UTC" };
    return new Date(time).toLocaleDateString(document.documentElement.lang, said);
  }

  function follow() {
    const strip = document.getElementById("overview");
    if (strip) window.timelineRanges.place(strip);
  }

  window.timelineRanges.ranges.overview = {
    read,
    write: (_, ends) => show(...ends),
    say,
    number: (time) => new Date(time).getUTCFullYear(),
    steps: { small: 30 * DAY, large: 1826 * DAY },
    least: 30 * DAY,
  };

  /* Ctrl and the wheel zoom around the pointer; the plain wheel scrolls the page. */
  document.addEventListener(
    "wheel",
    (event) => {
      const graph = event.ctrlKey && plot();
      if (!graph || !event.target.closest("#timeline")) return;
      event.preventDefault();
      const { ends } = read();
      const box = graph.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      const factor = Math.exp(Math.sign(event.deltaY) * 0.2);
      const middle = ends[0] + (ends[1] - ends[0]) * share;
      show(middle - (middle - ends[0]) * factor, middle + (ends[1] - middle) * factor);
    },
    { passive: false }
  );

  return { follow, show };
})();
