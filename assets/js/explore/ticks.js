/* The ticks of the axis of time: days, months or years, as near to one another as their words allow. One
   event at zero: the axis stays one of dates, its ticks say years (or
   months) before and after the event, as far apart as the zoom allows. */
const ticks = (() => {
  const DAY = 86400000;
  const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];
  const room = (/** @type {number} */ months) => (months < 12 ? 90 : 60); // pixels from tick to tick at least

  /**
   * @param {Pick<View, "ends" | "length" | "meta">} view
   * @returns {number} the smallest steps, in months, that leave room at this zoom
   */
  function step({ ends: [first, last], length, meta }) {
    const month = ((DAY * 365.25) / 12 / (last - first)) * length;
    return MONTHS.find((months) => months * month >= room(months) * meta.scale) || MONTHS[MONTHS.length - 1];
  }

  /**
   * A day some months away, or the last of a shorter month: 31 January and 1 month is 28 February.
   * @param {string} day
   * @param {number} months
   */
  function add(day, months) {
    const [year, month, date] = day.split("-").map(Number);
    const result = new Date(0);
    result.setUTCFullYear(year, month - 1 + months + 1, 0);
    result.setUTCDate(Math.min(date, result.getUTCDate()));
    return result;
  }

  /**
   * "0", "−2", "+1", and between years "+1 y 3 m".
   * @param {number} months
   * @param {number} every the months from tick to tick
   */
  function say(months, every) {
    if (!months) return "0";
    const sign = months < 0 ? "−" : "+";
    const [years, rest] = [Math.floor(Math.abs(months) / 12), Math.abs(months) % 12];
    if (every >= 12) return sign + years;
    return sign + [years && `${years} y`, rest && `${rest} m`].filter(Boolean).join(" ");
  }

  /**
   * @param {string} day where the years are counted from
   * @param {number} every months
   * @param {Ends} whole the first and the last time that there are ticks for
   * @returns {[string, string][]} days and what stands there
   */
  function around(day, every, whole) {
    /** @type {[string, string][]} */
    const all = [];
    for (const way of [-1, 1]) {
      for (let n = way < 0 ? -1 : 0; ; n += way) {
        const time = add(day, n * every);
        if (time.getTime() < whole[0] || time.getTime() > whole[1]) break;
        all.push([time.toISOString().slice(0, 10), say(n * every, every)]);
      }
    }
    return all;
  }

  /* --- dates --------------------------------------------------------------------------------- */

  const DAYS = [1, 2, 7, 14];
  const YEARS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
  const APART = { day: 12, month: 12, year: 24 }; // pixels from words to words at least
  const EDGE = 8; // pixels that words may reach over the end; over the beginning Plotly shows none that do
  const LEAST = 16; // and from tick to tick, whatever they say

  /**
   * The times of the ticks of a step, from one time to another.
   * @param {"day" | "month" | "year"} unit
   * @param {number} every
   * @param {Ends} whole
   */
  function times(unit, every, [from, to]) {
    /** @type {Date[]} */
    const all = [];
    const time = new Date(from);
    const start = time.getUTCFullYear();
    const day = new Date(0);
    if (unit === "year") day.setUTCFullYear(Math.floor(start / every) * every, 0, 1);
    else day.setUTCFullYear(start, unit === "month" ? 0 : time.getUTCMonth(), 1);
    while (day.getTime() <= to) {
      if (day.getTime() >= from) all.push(new Date(day));
      if (unit === "year") day.setUTCFullYear(day.getUTCFullYear() + every);
      else if (unit === "month") day.setUTCMonth(day.getUTCMonth() + every);
      else {
        const left = new Date(day);
        left.setUTCMonth(left.getUTCMonth() + 1, 1);
        const next = day.getTime() + every * DAY;
        day.setTime(next + (every / 2) * DAY > left.getTime() ? left.getTime() : next);
      }
    }
    return all;
  }

  /**
   * "6 July", "July", "2008"; the year where it begins, and at the first tick seen.
   * @param {Date} time
   * @param {"day" | "month" | "year"} unit
   * @param {boolean} first
   */
  function name(time, unit, first) {
    const year = String(time.getUTCFullYear());
    if (unit === "year") return year;
    const month = time.toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
    const day = unit === "day" ? `${time.getUTCDate()} ` : "";
    const begins = time.getUTCMonth() === 0 && (unit === "month" || time.getUTCDate() === 1);
    return `${day}${month}${first || begins ? ` ${year}` : ""}`;
  }

  /**
   * The ticks of a part of time, and as far again on both sides: as many as can be told apart.
   * @param {Ends} ends
   * @param {Ends} whole what can be reached
   * @param {number} length pixels from end to end
   * @param {(text: string) => number} measure
   * @returns {[number, string][]} times, and what stands there; "" where it would be cut off
   */
  function dates(ends, whole, length, measure) {
    const span = ends[1] - ends[0];
    const pixels = (/** @type {number} */ time) => ((time - ends[0]) / span) * length;
    const days = DAYS.map((every) => ({ unit: /** @type {const} */ ("day"), every, days: every }));
    const months = [1, 3, 6].map((every) => ({
      unit: /** @type {const} */ ("month"),
      every,
      days: 30 * every,
    }));
    const years = YEARS.map((every) => ({ unit: /** @type {const} */ ("year"), every, days: 365 * every }));
    for (const { unit, every, days: long } of [...days, ...months, ...years]) {
      if (((long * DAY) / span) * length < LEAST) continue;
      /** @type {Ends} */
      const reach =
        unit === "year" ? whole : [Math.max(ends[0] - span, whole[0]), Math.min(ends[1] + span, whole[1])];
      const all = times(unit, every, reach);
      const isWhole = (/** @type {Date} */ time) =>
        pixels(time.getTime()) >= measure(name(time, unit, true)) / 2;
      const first = all.find(isWhole);
      const named = all.map((time) => {
        const [words, x] = [name(time, unit, time === first), pixels(time.getTime())];
        const half = measure(words) / 2;
        const isCut = (x >= 0 && x < half) || (x <= length && x + half > length + EDGE);
        return { time: time.getTime(), text: isCut ? "" : words, from: x - half, to: x + half };
      });
      const apart = named.every(({ from }, n) => !n || from - named[n - 1].to >= APART[unit]);
      if (apart && named.length) return named.map(({ time, text }) => [time, text]);
    }
    return [];
  }

  /**
   * @param {View} view
   * @returns {[string, string][]} the days that have a tick at this zoom, and what stands there
   */
  function named(view) {
    const { zero, size } = view.meta;
    if (zero) return around(zero.day, step(view), view.whole);
    const font = `${size.axis}px ${view.font}`;
    const measure = (/** @type {string} */ text) => labelOverlay.measure(text, font);
    const all = dates(view.ends, view.whole, view.length, measure);
    return all.map(([time, text]) => [new Date(time).toISOString().slice(0, 10), text]);
  }

  /**
   * Ticks as the zoom asks for.
   * @param {Plot} plot
   * @param {View} view
   * @returns {Record<string, unknown>} what that changes of the layout: nothing if they stand there
   */
  function count(plot, view) {
    const all = named(view);
    const key = JSON.stringify(all);
    if (plot.layout.xaxis.tickmode === "array" && plot.dataset.counted === key) return {};
    plot.dataset.counted = key;
    return {
      "xaxis.tickmode": "array",
      "xaxis.tickvals": all.map(([day]) => day),
      "xaxis.ticktext": all.map(([, text]) => text),
    };
  }

  /**
   * The years again over the timeline, which is taller than most screens: in view however far one scrolls.
   * @param {Plot} plot
   */
  function repeat(plot) {
    const holder = document.getElementById("ticks");
    if (!holder) return;
    const names = dashBridge.tickNames(plot).map(({ text, x }) => {
      const name = dom.make("span", text);
      name.style.left = `${x}px`;
      return name;
    });
    holder.replaceChildren(...names);
  }

  return { count, repeat, dates, step };
})();
