/* What is EDTF and cannot be shown here: why, and the date that would do, as data/base/date_forms.py says it. */
const edtfForms = (() => {
  const OPEN = "..";
  const BACKWARDS = "it ends before it starts";
  /** @type {Record<number, [number, number]>} parts of a year: their first and last month */
  const MONTHS = { 29: [9, 11], 30: [12, 14], 31: [3, 5], 32: [6, 8], 40: [1, 6], 41: [7, 12] };
  for (const n of [0, 1, 2, 3]) MONTHS[33 + n] = [3 * n + 1, 3 * n + 3];
  for (const n of [0, 1, 2]) MONTHS[37 + n] = [4 * n + 1, 4 * n + 4];

  /** @type {[RegExp, (...groups: string[]) => string][]} */
  const FORMS = [
    [/^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/, time],
    [/^(?:Y?-\d+[^\n]*|0000(?:-[^\n]*)?)$/, () => "years before 1 cannot be shown"],
    [/^(?:Y\d{5,}(?:S\d+)?|Y\d+E\d+(?:S\d+)?)$/, () => "years after 9999 cannot be shown"],
    [/^(\d{4})S([1-3])$/, (year, certain) => someOf(year.slice(0, Number(certain)).padEnd(4, "X"))],
    [/^(\d{4})-(2[5-9]|3\d|4[01])$/, partOfYear],
    [/^\[([^\][{}]*)\]$/, oneOf],
    [/^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/, unspecified],
  ];

  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");

  /** @param {string} day */
  function time(day) {
    return edtf.isDate(day) ? `the time of day cannot be shown: write ${day}` : "";
  }

  /** @type {(written: string, number: string) => string} */
  function partOfYear(written, number) {
    const months = MONTHS[Number(number)];
    if (!months) return `seasons of the north are 21 to 24: write ${written}-${Number(number) - 4}`;
    const [first, last] = months;
    const year = String(Number(written) + Number(last > 12)).padStart(4, "0");
    const whole = `[${written}-${two(first)}..${year}-${two(((last - 1) % 12) + 1)}]`;
    return `this part of a year cannot be shown: write ${whole}`;
  }

  /**
   * One of several dates: from the first to the last of them.
   * @param {string} inner
   */
  function oneOf(inner) {
    const items = inner.split(",").map(wording.strip);
    const [first] = edtf.partition(items[0], OPEN);
    const last = /^(?:.*\.\.)?(.*)$/s.exec(items[items.length - 1])?.[1] || "";
    if (edtf.isDate(first) && first === last) return `it is one date alone: write ${first}`;
    const whole = `[${first}${OPEN}${last}]`;
    if (edtf.isDate(whole)) return `one of several dates cannot be shown: write ${whole}`;
    return edtf.isDate(first) && edtf.isDate(last) ? BACKWARDS : "";
  }

  /** @type {(year: string, month: string, day: string) => string} */
  function unspecified(year, month, day) {
    return `${year}${month}${day}`.includes("X") ? someOf(year, month, day) : "";
  }

  /** From when to when a date can be of which some digits are not known. */
  function someOf(/** @type {string} */ year, month = "", day = "") {
    if (year === "XXXX") return "a date without a year cannot be shown";
    const whole = [year, month, day].filter(Boolean).join("-");
    if (edtf.isDate(whole)) return `digits that are not certain are an X: write ${whole}`;
    const isYear = month === "XX" && (day === "" || day === "XX");
    const years = [year.replace(/X/g, "0").replace("0000", "0001"), year.replace(/X/g, "9")];
    const ends = years.flatMap((each) =>
      fitting(isYear ? "" : month, 12).flatMap((of) =>
        fitting(isYear ? "" : day, 31).map((at) => [each, of, at].filter(Boolean).join("-")),
      ),
    );
    const dates = ends.filter(edtf.isDate);
    const range = `[${dates[0]}${OPEN}${dates[dates.length - 1]}]`;
    return dates.length ? `these digits cannot be left open: write ${range}` : "";
  }

  /**
   * The numbers up to `most` that fit two digits of which some are not known; "" of none.
   * @param {string} digits
   * @param {number} most
   */
  function fitting(digits, most) {
    const numbers = ["", ...Array.from({ length: most }, (_, n) => two(n + 1))];
    const pattern = new RegExp(`^${digits.replaceAll("X", "\\d")}$`);
    return numbers.filter((number) => pattern.test(number));
  }

  /**
   * What is wrong with two dates joined by a slash.
   * @param {string} text
   * @returns {string}
   */
  function interval(text) {
    const [first, last] = edtf.partition(text, "/");
    const wrong = [first, last].find((part) => part && part !== OPEN && !edtf.isDate(part));
    if (wrong) return reason(wrong);
    if (!first || first === OPEN)
      return edtf.isDate(last) ? `a start that is not known cannot be shown: write [..${last}]` : "";
    if (!last) return `an end that is not known cannot be shown: write ${first}`;
    if (!edtf.isStart(text)) return BACKWARDS;
    return `an interval stands in start and end: write ${inOne(text)}`;
  }

  /**
   * Two dates joined by a slash as one; any other as it is.
   * @param {string} date
   */
  function inOne(date) {
    const [first, last] = edtf.partition(date, "/");
    if (!last) return date;
    return last === OPEN ? `[${first}..]` : `[${first}..${last}]`;
  }

  /**
   * Why a valid EDTF expression cannot be shown; "" if it is none.
   * @param {string} text
   * @returns {string}
   */
  function reason(text) {
    if (text === OPEN) return "what goes on stands in end";
    if (text.includes("/")) return text.split("/").length === 2 ? interval(text) : "";
    const bare = text.replace(/[~?%]/g, "");
    for (const [pattern, meaning] of FORMS) {
      const match = pattern.exec(bare);
      if (match) return meaning(...match.slice(1).map((group) => group ?? ""));
    }
    return "";
  }

  return { reason, inOne };
})();
