/* The ticks of the axis of time. One event at zero: the axis stays one of dates, its ticks say years (or
   months) before and after the event, as far apart as the zoom allows. */
const ticks = (() => {
  const DAY = 86400000;
  const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240];
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

  /**
   * Relabels the ticks of a figure that has an event at zero, if the zoom asks for other steps.
   * @param {Plot} plot
   */
  function count(plot) {
    const view = dashBridge.view(plot);
    const zero = view?.meta.zero;
    if (!view || !zero) return;
    const every = step(view);
    const key = `${zero.day} ${every}`;
    if (plot.layout.xaxis.tickmode === "array" && plot.dataset.counted === key) return;
    plot.dataset.counted = key;
    const all = around(zero.day, every, view.whole);
    window.Plotly.relayout(plot, {
      "xaxis.tickmode": "array",
      "xaxis.tickvals": all.map(([day]) => day),
      "xaxis.ticktext": all.map(([, text]) => text),
    });
  }

  /**
   * The years again over the timeline, which is taller than most screens: in view however far one scrolls.
   * @param {Plot} plot
   */
  function repeat(plot) {
    const holder = document.getElementById("ticks");
    if (!holder) return;
    const { left } = plot.getBoundingClientRect();
    const visible = dashBridge.tickTexts(plot).filter((tick) => tick.getBoundingClientRect().width);
    const names = visible.map((tick) => {
      const place = tick.getBoundingClientRect();
      const lines = dom.all("tspan", tick).map((line) => line.textContent);
      const name = dom.make("span", lines.join(" ") || tick.textContent || "");
      name.style.left = `${place.left + place.width / 2 - left}px`;
      return name;
    });
    holder.replaceChildren(...names);
  }

  return { count, repeat };
})();
