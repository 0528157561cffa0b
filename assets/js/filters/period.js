/* The years of the period: whole years, in the address once a handle is let go of. */
(() => {
  /** @type {Ends | null} */
  let changing = null;
  let holding = false; // whether a handle is held

  /**
   * @param {HTMLElement} strip
   * @returns {{ whole: Ends, ends: Ends }}
   */
  function read(strip) {
    const { first, last, from, to } = strip.dataset;
    return { whole: [Number(first), Number(last) + 1], ends: changing || [Number(from), Number(to) + 1] };
  }

  /** @type {HandleRange["write"]} */
  function write(strip, ends, last) {
    const { whole } = read(strip);
    const [from, to] = ends.map(Math.round);
    changing = [from, to];
    holding = !last;
    rangeHandles.place(strip);
    if (!last) return;
    const year = (/** @type {number} */ value) => String(value).padStart(4, "0"); // as addresses have it
    const [first, past] = [from > whole[0] ? year(from) : "", to < whole[1] ? year(to - 1) : ""];
    address.set({ from: first, to: past, window: "" }); // a period is shown whole
  }

  /* The server has answered, or has not: the strip says what holds. */
  function settle() {
    const strip = document.getElementById("filter-years");
    if (!changing || holding || !strip) return;
    changing = null;
    rangeHandles.place(strip);
  }
  document.addEventListener("answer-failed", settle);
  dom.onDraw((part) => part.id === "filters" && settle());

  rangeHandles.ranges["filter-years"] = {
    ...{ read, write, number: Math.round, least: 1, labels: true },
    say: (value, n) => String(Math.round(value) - n),
    steps: { small: 1, large: 5 },
  };
})();
