/* Two handles on a strip (role=slider): the part of time shown, and the years of the period.
   What a strip's handles mean is told by its entry in `ranges`: `read` gives the whole and the ends,
   `write` takes new ends (done: the handle was let go of). */
window.timelineRanges = (function () {
  const ranges = {};
  let dragged = null;

  function at(target) {
    const strip = target.closest && target.closest(".range");
    const range = strip && ranges[strip.id];
    return range && range.read(strip) ? { strip, range, ...range.read(strip) } : null;
  }

  /* Put the handles where the ends are; say them as a reader would. */
  function place(strip) {
    const range = ranges[strip.id];
    const now = range && range.read(strip);
    if (!now) return;
    const { whole, ends } = now;
    const share = (value) => ((value - whole[0]) / (whole[1] - whole[0])) * 100;
    const inside = ends.map((value) => Math.min(Math.max(value, whole[0]), whole[1]));
    const shown = strip.querySelector(".shown");
    shown.style.left = share(inside[0]) + "%";
    shown.style.width = share(inside[1]) - share(inside[0]) + "%";
    strip.querySelectorAll(".handle").forEach((handle, n) => {
      handle.style.left = share(inside[n]) + "%";
      const said = range.say(inside[n], n);
      handle.setAttribute("aria-valuemin", range.number(whole[0]));
      handle.setAttribute("aria-valuemax", range.number(whole[1]));
      handle.setAttribute("aria-valuenow", range.number(inside[n]));
      handle.setAttribute("aria-valuetext", said);
      if (range.labels) handle.dataset.says = said;
    });
  }

  function move({ strip, range, whole }, ends, n, value, done) {
    const to = Math.min(Math.max(value, whole[0]), whole[1]);
    const next = n ? [ends[0], Math.max(to, ends[0] + range.least)] : [Math.min(to, ends[1] - range.least), ends[1]];
    range.write(strip, next, done);
  }

  /* The whole window moves, and keeps its width at either end. */
  function shift({ strip, range, whole }, ends, by, done) {
    const room = Math.min(Math.max(by, whole[0] - ends[0]), whole[1] - ends[1]);
    range.write(strip, [ends[0] + room, ends[1] + room], done);
  }

  document.addEventListener("keydown", (event) => {
    const handle = event.target.closest && event.target.closest(".range .handle");
    const here = handle && at(handle);
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    const n = handle.dataset.end === "to" ? 1 : 0;
    const { small, large } = here.range.steps;
    const steps = { ArrowLeft: -small, ArrowDown: -small, ArrowRight: small, ArrowUp: small, PageDown: -large, PageUp: large };
    if (event.key in steps) move(here, here.ends, n, here.ends[n] + steps[event.key], true);
    else if (event.key === "Home") move(here, here.ends, n, here.whole[0], true);
    else if (event.key === "End") move(here, here.ends, n, here.whole[1], true);
    else return;
    event.preventDefault();
  });

  /* A drag on a handle moves that end, on the part between them the whole; a click elsewhere centres it. */
  document.addEventListener("pointerdown", (event) => {
    const here = event.button === 0 && at(event.target);
    if (!here) return;
    const box = here.strip.getBoundingClientRect();
    const scale = (here.whole[1] - here.whole[0]) / box.width;
    const handle = event.target.closest(".handle");
    if (!handle && !event.target.closest(".shown")) {
      const middle = here.whole[0] + (event.clientX - box.left) * scale;
      shift(here, here.ends, middle - (here.ends[0] + here.ends[1]) / 2, true);
      return;
    }
    dragged = { here, handle, x: event.clientX, scale };
    here.strip.setPointerCapture(event.pointerId);
  });
  function drag(event, done) {
    if (!dragged) return;
    const { here, handle, x, scale } = dragged;
    const by = (event.clientX - x) * scale;
    if (handle) {
      const n = handle.dataset.end === "to" ? 1 : 0;
      move(here, here.ends, n, here.ends[n] + by, done);
    } else shift(here, here.ends, by, done);
    if (done) dragged = null;
  }
  document.addEventListener("pointermove", (event) => drag(event, false));
  document.addEventListener("pointerup", (event) => drag(event, true));
  document.addEventListener("pointercancel", () => (dragged = null));

  document.addEventListener("still-drawn", (event) => event.detail.querySelectorAll(".range").forEach(place));

  return { ranges, place };
})();

/* The years of the period: whole years, in the address once a handle is let go of. */
(function () {
  const address = window.timelineAddress;
  let changing = null;

  function read(strip) {
    const { first, last, from, to } = strip.dataset;
    const ends = changing || [Number(from), Number(to) + 1];
    return { whole: [Number(first), Number(last) + 1], ends };
  }

  function write(strip, ends, done) {
    const { whole } = read(strip);
    changing = [Math.round(ends[0]), Math.round(ends[1])];
    window.timelineRanges.place(strip);
    if (!done) return;
    const [from, to] = changing;
    changing = null;
    strip.dataset.from = from;
    strip.dataset.to = to - 1;
    address.set({ from: from > whole[0] ? String(from) : "", to: to < whole[1] ? String(to - 1) : "" });
  }

  const year = (value, n) => String(Math.round(value) - (n || 0));
  const steps = { small: 1, large: 5 };
  window.timelineRanges.ranges["filter-years"] = { read, write, say: year, number: Math.round, steps, least: 1, labels: true };
})();
