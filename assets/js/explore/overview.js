/* The overview's handles: where the part of time shown is in the whole, and the way to move it. */
window.timelineOverview = (function () {
  const DAY = 86400000;

  function say(time) {
    const said = { year: "numeric", month: "long", timeZone: "UTC" };
    return new Date(time).toLocaleDateString(document.documentElement.lang, said);
  }

  function follow() {
    const strip = document.getElementById("overview");
    if (strip) window.timelineRanges.place(strip);
  }

  window.timelineRanges.ranges.overview = {
    read: () => window.timelineWindow.read(),
    write: (_, ends) => window.timelineWindow.show(...ends),
    say,
    number: (time) => new Date(time).getUTCFullYear(),
    steps: { small: 30 * DAY, large: 1826 * DAY },
    least: 30 * DAY,
  };

  return { follow };
})();
