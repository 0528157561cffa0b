/* EDTF dates, as far as data/base/dates.py takes them: which days they mean. */
const edtf = (() => {
  const OPEN = "..";
  const UNKNOWN = /^(\d{4})-XX(-XX)?$|^(\d{4}-(?:0[1-9]|1[0-2]))-XX$/;
  const SIGNED = /^[~?%]?[\dX]+[~?%]?(?:-[~?%]?[\dX]+[~?%]?){0,2}$/;

  /** @typedef {{ first: number, last: number, given: [number, number] }} Meaning */

  /**
   * The days that a date may mean, `first` to `last`, and of one that is open on one side those of the dates
   * that it names; null of what is no date.
   * @param {string} text
   * @returns {Meaning | null}
   */
  function parse(text) {
    const range = /^\[([^\][{},]+)\][~?%]?$/.exec(text);
    if (range) return text.includes(OPEN) ? union([range[1]]) : null;
    const set = /^\{([^\][{}]+)\}[~?%]?$/.exec(text);
    if (set) return union(set[1].split(","));
    const days = SIGNED.test(text) ? span(text.replace(/[~?%]/g, "")) : null;
    return days && { first: days[0], last: days[1], given: days };
  }

  /**
   * The days of a date without signs, of which digits may not be known.
   * @param {string} text
   * @returns {[number, number] | null}
   */
  function span(text) {
    const [, year, , month] = UNKNOWN.exec(text) || [];
    if (!/^(\d{3}X|\d\dXX)$/.test(text)) return days.span(year || month || text);
    const [first, last] = ["0", "9"].map((digit) => days.span(text.replaceAll("X", digit)));
    return first && last && [first[0], last[1]];
  }

  /**
   * From the earliest day of some dates and ranges to the latest.
   * @param {string[]} items
   * @returns {Meaning | null}
   */
  function union(items) {
    const every = items.map((item) => ends(wording.strip(item)));
    if (every.includes(null)) return null;
    const pairs = /** @type {(Meaning | null)[][]} */ (every);
    const known = pairs.flat().filter((each) => each !== null);
    /** @type {[number, number]} */
    const given = [Math.min(...known.map(({ first }) => first)), Math.max(...known.map(({ last }) => last))];
    const first = pairs.every(([since]) => since) ? given[0] : days.FIRST;
    const last = pairs.every(([, until]) => until) ? given[1] : days.LAST;
    return { first, last, given };
  }

  /**
   * The first and the last date of a range, null if it is open there; of one date this twice.
   * @param {string} item
   */
  function ends(item) {
    const [since, until] = partition(item, OPEN);
    const written = [since, item.includes(OPEN) ? until : since];
    const [first, last] = written.map((end) => (end ? parse(end) : null));
    if ((written[0] && !first) || (written[1] && !last) || !(first || last)) return null;
    return first && last && first.first > last.last ? null : [first, last];
  }

  /**
   * What stands before a sign and after it.
   * @param {string} text
   * @param {string} sign
   */
  function partition(text, sign) {
    const at = text.indexOf(sign);
    return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + sign.length)];
  }

  /** @param {string} text */
  const isDate = (text) => parse(text) !== null;

  /**
   * Whether a text is a date, or two joined by a slash, the later last.
   * @param {string} text
   */
  function isStart(text) {
    const [start, end] = partition(text, "/");
    const [first, last] = [parse(start), parse(end)];
    if (!first || !text.includes("/") || end === OPEN) return first !== null;
    return last !== null && first.first <= last.last;
  }

  return { OPEN, parse, partition, isDate, isStart };
})();
