/* Years, months and days as an address has them, of data/base/dates.py: the days that they mean, in numbers
   from 1 January 1970 on, and in words. */
const days = (() => {
  const FIRST = at(1, 1, 1); // of all days
  const LAST = at(9999, 12, 31);
  const WINTER = 24;

  /**
   * The number of a day; one of a month too many or of day 0 is of the next or the last month.
   * @param {number} year
   * @param {number} month
   * @param {number} day
   */
  function at(year, month, day) {
    return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
  }

  /**
   * The first and last day of a year, a month, a season (21 to 24) or a day; null if it is none.
   * @param {string} text
   * @returns {[number, number] | null}
   */
  function span(text) {
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text);
    if (!match || match[1] === "0000") return null;
    const [year, month, day] = match.slice(1).map(Number);
    if (day >= 0)
      return month && month <= 12 && day && day <= length(year, month) ? one(at(year, month, day)) : null;
    if (Number.isNaN(month)) return [at(year, 1, 1), at(year, 12, 31)];
    if (month >= 21 && month <= WINTER) return season(year, month);
    return month && month <= 12 ? [at(year, month, 1), at(year, month + 1, 0)] : null;
  }

  /**
   * How many days a month has.
   * @param {number} year
   * @param {number} month
   */
  const length = (year, month) => new Date(at(year, month + 1, 0) * 86_400_000).getUTCDate();

  /**
   * A day as text: "1997-05-27".
   * @param {number} day
   */
  const written = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

  /** @type {(day: number) => [number, number]} */
  const one = (day) => [day, day];

  /**
   * A winter may be the one that ends in its year, or the one that begins in it.
   * @param {number} year
   * @param {number} number
   * @returns {[number, number]}
   */
  function season(year, number) {
    if (number === WINTER) return [Math.max(FIRST, at(year - 1, 12, 1)), Math.min(LAST, at(year + 1, 3, 0))];
    const month = 3 * (number - 20);
    return [at(year, month, 1), at(year, month + 3, 0)];
  }

  /**
   * Whether a text is a part of time as `window` has it: two of them but no seasons, the earlier first.
   * @param {string} text
   */
  function isWindow(text) {
    const ends = text.split(",").map((end) => (/-2[1-4]$/.test(end.slice(0, 7)) ? null : span(end)));
    const [first, last] = ends;
    return ends.length === 2 && !!first && !!last && first[0] < last[1];
  }

  /**
   * "27 May 1997", "May 1997", "spring 1997", "1997"
   * @param {string} text
   */
  function inWords(text) {
    const [year, month, day] = text.split("-");
    const name = month && wording.of("").months[month];
    return [day && Number(day), name, Number(year)].filter(Boolean).join(" ");
  }

  return { FIRST, LAST, span, length, written, isWindow, inWords };
})();
