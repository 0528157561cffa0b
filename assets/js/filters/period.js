/* The years of the period: whole years, in the address once a handle is let go of. */
(() => {
  /** @type {Ends | null} */
  let changing = null;

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
    rangeHandles.place(strip);
    if (!last) return;
    changing = null;
    strip.dataset.from = String(from);
    strip.dataset.to = String(to - 1);
    address.set({ from: from > whole[0] ? String(from) : "", to: to < whole[1] ? String(to - 1) : "" });
  }

  rangeHandles.ranges["filter-years"] = {
    ...{ read, write, number: Math.round, least: 1, labels: true },
    say: (value, n) => String(Math.round(value) - n),
    steps: { small: 1, large: 5 },
  };
})();
