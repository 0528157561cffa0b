/* The overview's handles: where the part of time shown is in the whole, and the way to move it. */
const overview = (() => {
  const DAY = 86400000;

  /** @param {number} time */
  function say(time) {
    const { lang } = document.documentElement;
    return new Date(time).toLocaleDateString(lang, { year: "numeric", month: "long", timeZone: "UTC" });
  }

  function follow() {
    const strip = document.getElementById("overview");
    if (strip) rangeHandles.place(strip);
  }

  rangeHandles.ranges.overview = {
    read: ({ dataset }) => {
      const now = timeWindow.read();
      const { bend, stub } = dataset;
      return now && bend ? { ...now, bend: { at: Date.parse(bend), share: Number(stub) } } : now;
    },
    write: (_, ends) => timeWindow.show(...ends),
    say,
    number: (time) => new Date(time).getUTCFullYear(),
    steps: { small: 30 * DAY, large: 1826 * DAY },
    least: 30 * DAY,
  };

  return { follow };
})();
