/* One event at zero: the axis stays one of dates, its ticks say years (or months) before and after the
   event, as far apart as the zoom allows. */
window.timelineAxis = (function () {
  const DAY = 86400000;
  const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240];
  const room = (months) => (months < 12 ? 90 : 60); // pixels from tick to tick at least

  /* The steps, in months, that leave room at this zoom: the smallest. */
  function step(axis, scale) {
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    const month = ((DAY * 365.25) / 12 / (last - first)) * axis._length;
    return MONTHS.find((months) => months * month >= room(months) * scale) || MONTHS.at(-1);
  }

  /* A day some months away, or the last of a shorter month: 31 January and 1 month is 28 February. */
  function after(day, months) {
    const [year, month, date] = day.split("-").map(Number);
    const made = new Date(0);
    made.setUTCFullYear(year, month - 1 + months + 1, 0);
    const last = made.getUTCDate();
    made.setUTCDate(Math.min(date, last));
    return made;
  }

  /* "0", "−2", "+1", and between years "+1 y 3 m". */
  function say(months, every) {
    if (!months) return "0";
    const sign = months < 0 ? "−" : "+";
    const [years, rest] = [Math.floor(Math.abs(months) / 12), Math.abs(months) % 12];
    if (every >= 12) return sign + years;
    return sign + [years && years + " y", rest && rest + " m"].filter(Boolean).join(" ");
  }

  function ticks(day, every, whole) {
    const found = [];
    for (const way of [-1, 1]) {
      for (let n = way < 0 ? -1 : 0; ; n += way) {
        const time = after(day, n * every);
        if (time < whole[0] || time > whole[1]) break;
        found.push([time.toISOString().slice(0, 10), say(n * every, every)]);
      }
    }
    return found;
  }

  /* Relabel the ticks of a figure that has an event at zero, if the zoom asks for other steps. */
  function count(plot) {
    const { meta, xaxis: axis } = plot._fullLayout;
    if (!meta.zero) return;
    const every = step(axis, meta.scale);
    const made = meta.zero.day + " " + every;
    if (plot.layout.xaxis.tickmode === "array" && plot.dataset.counted === made) return;
    plot.dataset.counted = made;
    const found = ticks(meta.zero.day, every, [axis.minallowed, axis.maxallowed].map((end) => axis.d2l(end)));
    window.Plotly.relayout(plot, {
      "xaxis.tickmode": "array",
      "xaxis.tickvals": found.map(([day]) => day),
      "xaxis.ticktext": found.map(([, said]) => said),
    });
  }

  /* The years again over the timeline, which is taller than most screens: in view however far one scrolls. */
  function repeat(plot) {
    const holder = document.getElementById("ticks");
    if (!holder) return;
    const { left } = plot.getBoundingClientRect();
    const shown = [...plot.querySelectorAll(".xtick text")].filter((tick) => tick.getBoundingClientRect().width);
    const names = shown.map((tick) => {
      const name = document.createElement("span");
      const place = tick.getBoundingClientRect();
      const lines = [...tick.querySelectorAll("tspan")].map((line) => line.textContent);
      name.textContent = lines.join(" ") || tick.textContent;
      name.style.left = place.left + place.width / 2 - left + "px";
      return name;
    });
    holder.replaceChildren(...names);
  }

  return { count, repeat };
})();
