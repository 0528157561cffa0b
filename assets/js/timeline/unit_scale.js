/* An axis of time in units (months, years, decades, centuries) of which each is as long as it must be, and
   long empty ones are closed up. Plain functions: times are milliseconds, lengths pixels. */
const unitScale = (() => {
  const DAY = 86400000;
  const STEPS = [1, 12, 120, 1200]; // months of a unit
  const LONG = [1100, 60_000, 600_000]; // days: up to so many are shown, units are the first, the second …

  /**
   * @param {number} time
   * @param {number} months
   */
  function add(time, months) {
    const date = new Date(time);
    const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
    const year = Math.floor(month / 12);
    date.setUTCFullYear(year, month - year * 12, Math.min(date.getUTCDate(), 28));
    return date.getTime();
  }

  /**
   * @param {number} year
   * @returns {number} its beginning
   */
  function begin(year) {
    const date = new Date(0);
    date.setUTCFullYear(year, 0, 1);
    return date.getTime();
  }

  /** @param {Ends} ends */
  function step([from, to]) {
    const days = (to - from) / DAY;
    const n = LONG.findIndex((most) => days <= most);
    return STEPS[n < 0 ? LONG.length : n];
  }

  /**
   * "1997", "Feb", "1990s"; counted from an event "−2", "+5 m".
   * @param {number} time
   * @param {number} months of the unit
   * @param {number} n its number from the event on
   * @param {boolean} counted
   */
  function name(time, months, n, counted) {
    if (counted) {
      const sign = n < 0 ? "−" : n ? "+" : "";
      return months < 12 ? `${sign}${Math.abs(n)} m` : `${sign}${Math.abs((n * months) / 12)}`;
    }
    const date = new Date(time);
    const year = String(date.getUTCFullYear() || 1); // there is no year 0
    if (months === 120 && date.getUTCFullYear()) return `${year}s`;
    if (months >= 12 || date.getUTCMonth() === 0) return year;
    return monthOf(date);
  }

  const monthOf = (/** @type {Date} */ date) =>
    date.toLocaleDateString("en-GB", { month: "short", timeZone: "UTC" });

  /** The name of a month where no other stands before it: with its year. @param {number} time */
  function inFull(time) {
    const date = new Date(time);
    return `${monthOf(date)} ${date.getUTCFullYear()}`;
  }

  /**
   * The units that a part of time lies in, by the calendar or counted from a time.
   * @param {Ends} ends
   * @param {number} [zero]
   * @returns {TimeUnit[]}
   */
  function units(ends, zero) {
    const months = step(ends);
    const date = new Date(ends[0]);
    const years = months / 12;
    let first = begin(
      months < 12 ? date.getUTCFullYear() : Math.floor(date.getUTCFullYear() / years) * years,
    );
    if (months < 12) first = add(first, date.getUTCMonth());
    let n = 0;
    if (zero !== undefined) {
      n = Math.floor((ends[0] - zero) / DAY / 30.4375 / months) + 1;
      while (add(zero, n * months) > ends[0]) n--;
      first = zero;
    }
    /** @type {TimeUnit[]} */
    const all = [];
    const start = (/** @type {number} */ k) => add(first, k * months);
    for (let k = n; start(k) < ends[1]; k++) {
      let words = name(start(k), months, k, zero !== undefined);
      const full = months < 12 && zero === undefined ? inFull(start(k)) : words;
      if (k === n && !/\d/.test(words)) words = full;
      const strong = zero !== undefined ? k % 5 === 0 : months < 12 ? /\d/.test(words) : isRound(words);
      all.push({ from: start(k), to: start(k + 1), name: words, full, strong });
    }
    return all;
  }

  const isRound = (/** @type {string} */ year) => /[05]s?$/.test(year);

  /**
   * @param {{ from: number, to: number, start: number, length: number }[]} segments one after the other
   * @returns {(time: number) => number} where a time stands; what lies outside is at the edge
   */
  function along(segments) {
    return (time) => {
      const segment = segments.find(({ to }) => time < to) || segments.at(-1);
      if (!segment) return 0;
      const { from, to, start, length } = segment;
      return start + Math.min(Math.max((time - from) / (to - from), 0), 1) * length;
    };
  }

  return { units, along };
})();
