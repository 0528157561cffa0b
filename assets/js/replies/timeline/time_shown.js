/* Which part of time a view shows: as components/drawing/axis.py has it. Days are counted from 1970. */
const timeShown = (() => {
  const DAY = 86400000;
  const LEAST = 62; // days of a window that is not asked for

  const dayOf = (/** @type {string} */ text) => Date.parse(text) / DAY;
  const textOf = (/** @type {number} */ day) => new Date(day * DAY).toISOString().slice(0, 10);

  /** @type {(text: string) => Days} the first and the last day of a year, a month, a season, a day */
  const spanOf = (text) => days.span(text) || [0, 0];

  /**
   * @param {TimelineSection} all
   * @param {SelectedView} view
   * @param {number[]} positions of the events chosen
   * @returns {Days} the first and the last day that is shown
   */
  function of(all, view, positions) {
    if (!view.window) return usual(all, view.selection, positions);
    const [from, to] = view.window.split(",");
    return [spanOf(from)[0], spanOf(to)[1]];
  }

  /**
   * The window of a view that asks for none: the period chosen, or where something is on the one theme that
   * is, else the dossier's.
   * @param {TimelineSection} all
   * @param {Choices} selection
   * @param {number[]} positions
   * @returns {Ends}
   */
  function usual(all, selection, positions) {
    const [from, to] = selector.period(selection);
    const [least, most] = all.reach.map(dayOf);
    const isAlways = from === days.FIRST && to === days.LAST;
    const theme = isAlways ? themePacking.windowOf(all, selection, positions) : null;
    const period = [from === days.FIRST ? all.home[0] : from, to === days.LAST ? all.home[1] : to];
    let [first, last] = theme || period;
    [first, last] = [Math.max(first, least), Math.min(last, most)];
    if (first > last || (first === all.home[0] && last === all.home[1])) return all.home;
    if (last - first < LEAST) {
      const middle = first + Math.floor((last - first) / 2);
      [first, last] = [middle - LEAST / 2, middle + LEAST / 2];
    }
    return [first, last];
  }

  /** @type {(all: TimelineSection, selection: Choices) => Days | null} the first and the last day chosen */
  function period(all, { from, to }) {
    if (!from && !to) return null;
    const [least, most] = all.reach.map(dayOf);
    return [from ? spanOf(from)[0] : least, to ? spanOf(to)[1] : most];
  }

  return { of, period, usual, spanOf, dayOf, textOf };
})();
