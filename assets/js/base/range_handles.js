/* Two handles on a strip (role=slider): the part of time shown, and the years of the period.
   What a strip's handles mean is told by its entry in `ranges`, by the id of the strip. */
const rangeHandles = (() => {
  /** @type {Record<string, HandleRange>} */
  const ranges = {};
  /** @type {{ here: Here, handle: HTMLElement | null, x: number, width: number } | null} */
  let drag = null;

  /**
   * @param {Ends} ends
   * @param {Ends} whole what can be reached
   * @param {number} n which end is moved, 0 or 1
   * @param {number} value to where
   * @param {number} least how far the ends stay apart
   * @returns {Ends}
   */
  function move(ends, whole, n, value, least) {
    const to = Math.min(Math.max(value, whole[0]), whole[1]);
    return n ? [ends[0], Math.max(to, ends[0] + least)] : [Math.min(to, ends[1] - least), ends[1]];
  }

  /**
   * Both ends move, and keep their distance where they can go no further.
   * @param {Ends} ends
   * @param {Ends} whole
   * @param {number} by
   * @returns {Ends}
   */
  function shift(ends, whole, by) {
    const way = Math.min(Math.max(by, whole[0] - ends[0]), whole[1] - ends[1]);
    return [ends[0] + way, ends[1] + way];
  }

  /**
   * Where a value stands on the strip, from 0 to 1.
   * @param {number} value
   * @param {Ends} whole
   * @param {Bend} [bend]
   */
  function shareOf(value, whole, bend) {
    const [at, part] = bend ? [bend.at, bend.share] : [whole[0], 0];
    return value < at
      ? ((value - whole[0]) / (at - whole[0])) * part
      : part + ((value - at) / (whole[1] - at)) * (1 - part);
  }

  /**
   * The value of a place on the strip, from 0 to 1.
   * @param {number} share
   * @param {Ends} whole
   * @param {Bend} [bend]
   */
  function valueAt(share, whole, bend) {
    const [at, part] = bend ? [bend.at, bend.share] : [whole[0], 0];
    return share < part
      ? whole[0] + (share / part) * (at - whole[0])
      : at + ((share - part) / (1 - part)) * (whole[1] - at);
  }

  const MOST = 2000; // small steps from end to end

  /**
   * Where a key brings an end; of thousands of years a step is longer.
   * @param {string} key
   * @param {number} value where the end is
   * @param {Ends} whole
   * @param {{ small: number, large: number }} steps
   * @returns {number | null} null if the key moves nothing
   */
  function target(key, value, whole, { small, large }) {
    const grow = Math.max(1, Math.floor((whole[1] - whole[0]) / small / MOST));
    /** @type {Record<string, number>} */
    const steps = {
      ArrowLeft: -small,
      ArrowDown: -small,
      ArrowRight: small,
      ArrowUp: small,
      PageDown: -large,
      PageUp: large,
    };
    if (key in steps) return value + steps[key] * grow;
    if (key === "Home") return whole[0];
    return key === "End" ? whole[1] : null;
  }

  /**
   * @param {HTMLElement | null} strip
   * @returns {Here | null} null where there is none, or nothing is drawn yet
   */
  function look(strip) {
    if (!strip || !(strip.id in ranges)) return null;
    const range = ranges[strip.id];
    const now = range.read(strip);
    return now && { strip, range, ...now };
  }

  /**
   * Puts the handles where the ends are; says them as a reader would.
   * @param {HTMLElement} strip
   */
  function place(strip) {
    const here = look(strip);
    if (!here) return;
    const { range, whole, ends, bend } = here;
    const share = (/** @type {number} */ value) => shareOf(value, whole, bend) * 100;
    const inside = ends.map((value) => Math.min(Math.max(value, whole[0]), whole[1]));
    const part = dom.find(".shown", strip);
    part.style.left = `${share(inside[0])}%`;
    part.style.width = `${share(inside[1]) - share(inside[0])}%`;
    dom.all(".handle", strip).forEach((handle, n) => {
      handle.style.left = `${share(inside[n])}%`;
      const words = range.say(inside[n], n);
      handle.setAttribute("aria-valuemin", String(range.number(whole[0])));
      handle.setAttribute("aria-valuemax", String(range.number(whole[1])));
      handle.setAttribute("aria-valuenow", String(range.number(inside[n])));
      handle.setAttribute("aria-valuetext", words);
      if (range.labels) handle.dataset.says = words;
    });
  }

  const numberOf = (/** @type {HTMLElement} */ handle) => (handle.dataset.end === "to" ? 1 : 0);

  document.addEventListener("keydown", (event) => {
    const handle = dom.near(event, ".range .handle");
    const here = look(dom.near(event, ".range"));
    if (!handle || !here || event.ctrlKey || event.altKey || event.metaKey) return;
    const { strip, range, whole, ends } = here;
    const n = numberOf(handle);
    const value = target(event.key, ends[n], whole, range.steps);
    if (value === null) return;
    range.write(strip, move(ends, whole, n, value, range.least), true);
    event.preventDefault();
  });

  /* A drag on a handle moves that end, on the part between them the whole; a click elsewhere centres it. */
  document.addEventListener("pointerdown", (event) => {
    const here = event.button === 0 ? look(dom.near(event, ".range")) : null;
    if (!here || dom.near(event, ".range button")) return;
    const { strip, range, whole, ends, bend } = here;
    const box = strip.getBoundingClientRect();
    const handle = dom.near(event, ".handle");
    if (!handle && !dom.near(event, ".shown")) {
      const middle = valueAt((event.clientX - box.left) / box.width, whole, bend);
      range.write(strip, shift(ends, whole, middle - (ends[0] + ends[1]) / 2), true);
      return;
    }
    drag = { here, handle, x: event.clientX, width: box.width };
    strip.setPointerCapture(event.pointerId);
  });

  /**
   * @param {PointerEvent} event
   * @param {boolean} last whether the handle was let go of
   */
  function follow(event, last) {
    if (!drag) return;
    const { here, handle, x, width } = drag;
    const { strip, range, whole, ends, bend } = here;
    const n = handle ? numberOf(handle) : 0;
    const way = (event.clientX - x) / width;
    const by = valueAt(shareOf(ends[n], whole, bend) + way, whole, bend) - ends[n];
    const next = handle ? move(ends, whole, n, ends[n] + by, range.least) : shift(ends, whole, by);
    range.write(strip, next, last);
    if (last) drag = null;
  }
  document.addEventListener("pointermove", (event) => follow(event, false));
  document.addEventListener("pointerup", (event) => follow(event, true));
  document.addEventListener("pointercancel", () => {
    drag = null;
  });

  dom.onDraw((part) => dom.all(".range", part).forEach(place));

  return { ranges, place, move, shift, target, shareOf, valueAt };
})();
