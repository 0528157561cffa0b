/* The overview's handles: where the zoom window begins and ends, by pointer and by keyboard. */
window.timelineOverview = (function () {
  const DAY = 86400000;
  const STEPS = { ArrowLeft: -30, ArrowRight: 30, ArrowDown: -30, ArrowUp: 30, PageDown: -1826, PageUp: 1826 };
  let dragged = null;

  function parts() {
    const strip = document.getElementById("overview");
    return strip && { strip, shown: strip.querySelector(".shown"), handles: strip.querySelectorAll(".handle") };
  }

  function ends(plot) {
    const axis = plot._fullLayout.xaxis;
    const whole = [axis.minallowed, axis.maxallowed].map((day) => axis.d2l(day));
    return { axis, whole, shown: axis.range.map((end) => axis.r2l(end)) };
  }

  /* Put the handles where the axis is; say the day as a reader would. */
  function follow(plot) {
    const found = parts();
    if (!found || !plot._fullLayout) return;
    const { whole, shown } = ends(plot);
    const share = (time) => ((time - whole[0]) / (whole[1] - whole[0])) * 100;
    const inside = shown.map((time) => Math.min(Math.max(time, whole[0]), whole[1]));
    found.shown.style.left = share(inside[0]) + "%";
    found.shown.style.width = share(inside[1]) - share(inside[0]) + "%";
    found.handles.forEach((handle, n) => {
      const day = new Date(inside[n]);
      handle.style.left = share(inside[n]) + "%";
      handle.setAttribute("aria-valuemin", new Date(whole[0]).getUTCFullYear());
      handle.setAttribute("aria-valuemax", new Date(whole[1]).getUTCFullYear());
      handle.setAttribute("aria-valuenow", day.getUTCFullYear());
      const said = { year: "numeric", month: "long", timeZone: "UTC" };
      handle.setAttribute("aria-valuetext", day.toLocaleDateString(document.documentElement.lang, said));
    });
  }

  function show(plot, first, last) {
    const { axis, whole } = ends(plot);
    const width = last - first;
    if (first < whole[0]) [first, last] = [whole[0], Math.min(whole[0] + width, whole[1])];
    if (last > whole[1]) [first, last] = [Math.max(whole[1] - width, whole[0]), whole[1]];
    if (last - first >= 30 * DAY) window.Plotly.relayout(plot, { "xaxis.range": [axis.l2r(first), axis.l2r(last)] });
  }

  function move(plot, end, time) {
    const { whole, shown } = ends(plot);
    const to = Math.min(Math.max(time, whole[0]), whole[1]);
    if (end === "from") show(plot, Math.min(to, shown[1] - 30 * DAY), shown[1]);
    else show(plot, shown[0], Math.max(to, shown[0] + 30 * DAY));
  }

  function plot() {
    return document.querySelector("#timeline .js-plotly-plot");
  }

  document.addEventListener("keydown", (event) => {
    const handle = event.target.closest && event.target.closest("#overview .handle");
    if (!handle || !plot()) return;
    const { whole, shown } = ends(plot());
    const now = shown[handle.dataset.end === "from" ? 0 : 1];
    if (event.key in STEPS) move(plot(), handle.dataset.end, now + STEPS[event.key] * DAY);
    else if (event.key === "Home") move(plot(), handle.dataset.end, whole[0]);
    else if (event.key === "End") move(plot(), handle.dataset.end, whole[1]);
    else return;
    event.preventDefault();
  });

  /* A drag on a handle moves that end; on the part between them, the whole window. */
  document.addEventListener("pointerdown", (event) => {
    const strip = event.target.closest && event.target.closest("#overview");
    if (!strip || !plot() || event.button !== 0) return;
    const { whole, shown } = ends(plot());
    const scale = (whole[1] - whole[0]) / strip.getBoundingClientRect().width;
    const handle = event.target.closest(".handle");
    if (!handle && !event.target.closest(".shown")) {
      const half = (shown[1] - shown[0]) / 2;
      const time = whole[0] + (event.clientX - strip.getBoundingClientRect().left) * scale;
      show(plot(), time - half, time + half);
      return;
    }
    dragged = { end: handle && handle.dataset.end, x: event.clientX, scale, shown };
    strip.setPointerCapture(event.pointerId);
  });
  document.addEventListener("pointermove", (event) => {
    if (!dragged || !plot()) return;
    const by = (event.clientX - dragged.x) * dragged.scale;
    if (dragged.end) move(plot(), dragged.end, dragged.shown[dragged.end === "from" ? 0 : 1] + by);
    else show(plot(), dragged.shown[0] + by, dragged.shown[1] + by);
  });
  for (const name of ["pointerup", "pointercancel"]) document.addEventListener(name, () => (dragged = null));

  /* Ctrl and the wheel zoom around the pointer; the plain wheel scrolls the page. */
  document.addEventListener(
    "wheel",
    (event) => {
      const graph = event.ctrlKey && plot();
      if (!graph || !event.target.closest("#timeline")) return;
      event.preventDefault();
      const { shown } = ends(graph);
      const box = graph.getBoundingClientRect();
      const share = (event.clientX - box.left) / box.width;
      const factor = Math.exp(Math.sign(event.deltaY) * 0.2);
      const middle = shown[0] + (shown[1] - shown[0]) * share;
      show(graph, middle - (middle - shown[0]) * factor, middle + (shown[1] - middle) * factor);
    },
    { passive: false }
  );

  return { follow, show };
})();
