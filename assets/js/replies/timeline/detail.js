/* Which part of time a view shows, which of its events are drawn one by one, and which are only counted: as
   components/drawing/axis.py and components/timeline/detail.py have it. Days are counted from 1970. */
const detail = (() => {
  const DAY = 86400000;
  const LEAST = 62; // days of a window that is not asked for
  const MOST_DRAWN = 400;
  const [WEIGHTIEST, AT_LEAST] = [80, 4];

  const dayOf = (/** @type {string} */ text) => Date.parse(text) / DAY;
  const textOf = (/** @type {number} */ day) => new Date(day * DAY).toISOString().slice(0, 10);

  /** @type {(window: string) => Ends} the first and the last day of "1994,2002-11" */
  const ends = (window) => /** @type {Ends} */ (timeWindow.days(window).split(",").map(dayOf));

  /**
   * @param {TimelineSection} all
   * @param {SelectedView} view
   * @param {number[]} positions of the events chosen
   * @returns {Ends} the first and the last day that is shown
   */
  const windowOf = (all, view, positions) =>
    view.window ? ends(view.window) : usual(all, view.selection, positions);

  /**
   * The window of a view that asks for none: the period chosen, or where something is on the one theme that
   * is, else the dossier's.
   * @param {TimelineSection} all
   * @param {Selection} selection
   * @param {number[]} positions
   * @returns {Ends}
   */
  function usual(all, selection, positions) {
    const { from, to } = selection;
    const [least, most] = all.reach.map(dayOf);
    const theme = from || to ? null : themePacking.windowOf(all, selection, positions);
    const period = [from ? ends(`${from},${from}`)[0] : all.home[0], to ? ends(`${to},${to}`)[1] : all.home[1]];
    let [first, last] = theme || period;
    [first, last] = [Math.max(first, least), Math.min(last, most)];
    if (first > last || (first === all.home[0] && last === all.home[1])) return all.home;
    if (last - first < LEAST) {
      const middle = first + Math.floor((last - first) / 2);
      [first, last] = [middle - LEAST / 2, middle + LEAST / 2];
    }
    return [first, last];
  }

  /**
   * @param {TimelineSection} all
   * @param {SelectedView} view
   * @param {number[]} positions
   * @returns {Detail}
   */
  function of(all, view, positions) {
    const days = windowOf(all, view, positions);
    const isShown = (/** @type {number} */ n) => all.events[n].days[0] <= days[1] && all.events[n].days[1] >= days[0];
    const shown = positions.filter(isShown);
    const rest = view.dim ? without([...all.events.keys()], positions) : [];
    const few = positions.length + rest.length <= MOST_DRAWN;
    const pale = few ? { pale: rest, paleCrowd: [] } : { pale: [], paleCrowd: rest };
    const inWindow = shown.length;
    if (positions.length <= MOST_DRAWN) return { days, marks: positions, crowd: [], ...pale, inWindow, dense: false };
    const dense = inWindow > MOST_DRAWN;
    const marks = dense ? weightiest(all, shown, view.event) : shown;
    return { days, marks, crowd: without(positions, marks), ...pale, inWindow, dense };
  }

  /** @type {(rows: number[], others: number[]) => number[]} */
  function without(rows, others) {
    const among = new Set(others);
    return rows.filter((n) => !among.has(n));
  }

  /**
   * @param {TimelineSection} all
   * @param {number[]} rows
   * @param {string} focus
   * @returns {number[]} the weightiest of each lane, and the event in focus
   */
  function weightiest(all, rows, focus) {
    const among = new Set(rows);
    const lanes = all.weightiest.filter((lane) => lane.some((n) => among.has(n)));
    const many = Math.max(Math.floor(WEIGHTIEST / lanes.length), AT_LEAST);
    const chosen = lanes.flatMap((lane) => lane.filter((n) => among.has(n)).slice(0, many));
    const own = rows.filter((n) => all.events[n].label.id === focus);
    return [...new Set([...chosen, ...own])].sort((a, b) => a - b);
  }

  return { of, usual, windowOf, dayOf, textOf };
})();
