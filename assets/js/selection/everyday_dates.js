/* Dates as people write them and the EDTF that is meant, as data/base/everyday_dates.py reads them: the
   patterns are its own, by name. */
const everydayDates = (() => {
  const LONGEST = 60; // signs; nobody writes a longer date
  const KEPT = 1000; // texts that were read
  const SPREADSHEET_DAY_0 = -25_569; // 30 December 1899
  const TURNED = "month before day";
  const SEASONS = ["spring", "summer", "autumn", "winter"];

  /** @typedef {{ reason: string, meant: string[] }} Everyday how it is written, and what may be meant */
  /** @type {Map<string, Everyday | null>} forms hold forms: without it some texts would be read for hours */
  const known = new Map();
  /** @type {[string, RegExp][] | undefined} */
  let forms;

  /** @param {string} digits */
  const two = (digits) => (digits ? digits.padStart(2, "0") : "");

  /** Year, month and day in figures as EDTF, as far as they are known. */
  const iso = (/** @type {string} */ year, month = "", day = "") =>
    [year.padStart(4, "0"), two(month), two(day)].filter(Boolean).join("-");

  /** @param {number} year */
  const four = (year) => String(year).padStart(4, "0");

  /**
   * The number of a month by its name, "none" of no name.
   * @param {string} name
   */
  function month(name) {
    const { months, elsewhere } = wording.of("");
    const plain = name.toLowerCase();
    const english = Object.entries(months).filter(([number]) => number <= "12");
    const fitting = english.filter(([, each]) => plain.length > 2 && each.toLowerCase().startsWith(plain));
    const first = fitting.map(([number]) => number).sort()[0];
    return first || (Object.hasOwn(elsewhere, plain) ? elsewhere[plain] : "none");
  }

  /** @type {Record<string, (...groups: string[]) => string[]>} of each form its reason, and what it may mean */
  const MEANINGS = {
    before_christ: () => ["years before 1 cannot be shown"],
    year: (year) => ["four digits", iso(year)],
    dots: (day, month, year) =>
      Number(month) <= 12 ? ["day first", iso(year, month, day)] : ["month first", iso(year, day, month)],
    slashes: (one, other, year) => ["year last", iso(year, other, one), iso(year, one, other)],
    month_first: (month, year) => ["year last", iso(year, month)],
    year_first: yearFirst,
    in_one: (year, month, day) => ["hyphens", iso(year, month, day)],
    number_of_day: (number) => [
      "a spreadsheet’s number of a day",
      days.written(SPREADSHEET_DAY_0 + Number(number)),
    ],
    time: (rest) => ["the time of day cannot be shown", ...meanings(rest)],
    weekday: (rest) => ["without the day of the week", ...meanings(rest)],
    unknown_digits: (year, rest) => [
      "digits that are not known are a capital X",
      (year + rest).toUpperCase().replaceAll("U", "X"),
    ],
    brackets: (inner) => ["without brackets", inner],
    about: (inner) => {
      const ends = meaningOf(inner).split("/");
      const plain = ends.every((end) => /[\p{L}\p{N}]$/u.test(end));
      return ["about is a sign after the date", plain ? ends.map((end) => `${end}~`).join("/") : ""];
    },
    sign: signed,
    one_side: (before, year) => [
      "a date that is open on one side",
      before ? `[..${four(Number(year) - 1)}]` : `[${four(Number(year) + 1)}..]`,
    ],
    decade: (year) => [
      "X for any digit",
      `${year.slice(0, 3)}X`,
      ...(year.endsWith("00") ? [`${year.slice(0, 2)}XX`] : []),
    ],
    part_of_decade: (part, decade) => {
      const ends = { early: [0, 3], mid: [4, 6], late: [6, 9] };
      const [first, last] = ends[/** @type {keyof typeof ends} */ (part.toLowerCase())];
      return ["some time between two years", `[${decade}${first}..${decade}${last}]`];
    },
    between: (one, other) => ["some time between two dates", `[${meaningOf(one)}..${meaningOf(other)}]`],
    century: (number) => ["X for any digit", `${two(String(Number(number) - 1))}XX`],
    season: (name, year) => [
      "seasons are 21 to 24",
      `${year}-${21 + SEASONS.indexOf(name.toLowerCase().replace("fall", "autumn"))}`,
    ],
    named_month: (day, name, year) => ["in words", iso(year, month(name), day)],
    american: (name, day, year) => ["in words", iso(year, month(name), day)],
    year_and_name: (year, name, day) => ["in words", iso(year, month(name), day)],
    to_today: () => ["what goes on ends with two dots", edtf.OPEN],
    dash: (one, other) => {
      const whole = `${one}-${other}`;
      const [first, last] = completed(one, other).map(meaningOf);
      const reason = edtf.isDate(whole) ? "hyphens" : "an interval has a slash";
      return [reason, whole, first && last ? `${first}/${last}` : ""];
    },
  };

  /** @type {(year: string, sign: string, month: string, day: string) => string[]} */
  function yearFirst(year, sign, month, day) {
    if (Number(month) > 12 && !day)
      return ["an interval has two whole years and a slash", `${year}/${year.slice(0, 2)}${month}`];
    if (!Number(month) || (day && !Number(day)))
      return ["what is not known is left out", iso(year, Number(month) ? month : "")];
    if (Number(month) > 12) return [TURNED, iso(year, day, month)];
    return [sign === "-" ? "two digits for a month or a day" : "hyphens", iso(year, month, day)];
  }

  /** @type {(inner: string, sign: string) => string[]} */
  function signed(inner, sign) {
    const isDate = edtf.isDate(inner);
    if (isDate && /[\p{L}\p{N}]$/u.test(inner))
      return ["a sign without brackets or blanks", `${inner}${sign}`];
    if (isDate) {
      const isSaid = inner.endsWith(sign) || inner.endsWith("%");
      return ["one sign for the whole", isSaid ? inner : `${inner.replace(/[~?]+$/, "")}%`];
    }
    const form = read(inner);
    return form ? [form.reason, ...form.meant.map((each) => `${each}${sign}`)] : ["", ""];
  }

  /**
   * Two ends with what they share: `27–29 May 1997`, `May–June 1997`, `1914–18`.
   * @param {string} one
   * @param {string} other
   */
  function completed(one, other) {
    if (/^\d{4}$/.test(one) && /^\d\d$/.test(other)) return [one, one.slice(0, 2) + other];
    const year = /[ .](\d{4})$/.exec(other);
    if (!year || /\d{3}/.test(one)) return [one, other];
    const day = /^(\d\d?)(?:st|nd|rd|th|\.)?$/.exec(one);
    if (day) return [day[1] + other.replace(/^\d\d?(?:st|nd|rd|th)?/, ""), other];
    const isDay = /^\d\d?(?:st|nd|rd|th)?,? \d{4}$/.test(other);
    return [`${one} ${year[1]}`, isDay ? `${one.split(" ", 1)[0]} ${other}` : other];
  }

  /**
   * What an everyday form means; null if it is none.
   * @param {string} text
   * @returns {Everyday | null}
   */
  function read(text) {
    const plain = wording.tokens(text).join(" ");
    if ([...plain].length > LONGEST) return null;
    if (known.size > KEPT) known.clear();
    if (!known.has(plain)) known.set(plain, meaning(plain));
    return known.get(plain) ?? null;
  }

  /**
   * @param {string} plain
   * @returns {Everyday | null}
   */
  function meaning(plain) {
    forms ??= Object.entries(wording.of("").forms).map(([name, pattern]) => [
      name,
      new RegExp(`^(?:${pattern})$`, "i"),
    ]);
    for (const [name, pattern] of forms) {
      const match = pattern.exec(plain);
      if (!match) continue;
      const groups = match.length > 1 ? match.slice(1).map((group) => group ?? "") : [plain];
      const [reason, ...dates] = MEANINGS[name](...groups);
      const meant = [...new Set(dates.filter((each) => each === edtf.OPEN || edtf.isStart(each)))];
      if (meant.length || !dates.length) return { reason, meant };
      const none = dates.map(noSuchDay).find(Boolean);
      if (none) return { reason: none, meant: [] };
    }
    return null;
  }

  /**
   * How many days a month has, of a day beyond them; "" of anything else.
   * @param {string} text
   */
  function noSuchDay(text) {
    const [year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) || []).slice(1).map(Number);
    if (!year || !month || !day || month > 12) return "";
    const name = wording.of("").months[two(String(month))];
    return `${name} ${year} has ${days.length(year, month)} days`;
  }

  /**
   * The one date that a text is or means; "" if it has none, or several.
   * @param {string} text
   */
  function meaningOf(text) {
    if (edtf.isDate(text)) return text;
    const form = read(text);
    return form?.meant.length === 1 && form.reason !== TURNED ? form.meant[0] : "";
  }

  /**
   * All dates that a text is or means.
   * @param {string} text
   */
  function meanings(text) {
    const meant = edtf.isDate(text) ? [text] : read(text)?.meant;
    return meant?.length ? meant : [""];
  }

  return { read, meaningOf };
})();
