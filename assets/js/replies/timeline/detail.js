/* Which of a view's events are drawn one by one, and which are only counted: as
   components/timeline/detail.py has it. */
const detail = (() => {
  const MOST_DRAWN = 400;
  const [WEIGHTIEST, AT_LEAST] = [80, 4];

  /**
   * @param {TimelineSection} all
   * @param {SelectedView} view
   * @param {number[]} positions
   * @returns {Detail}
   */
  function of(all, view, positions) {
    const shownDays = timeShown.of(all, view, positions);
    const isShown = (/** @type {number} */ n) =>
      all.events[n].days[0] <= shownDays[1] && all.events[n].days[1] >= shownDays[0];
    const shown = positions.filter(isShown);
    const rest = view.dim ? without([...all.events.keys()], positions) : [];
    const few = positions.length + rest.length <= MOST_DRAWN;
    const pale = few ? { pale: rest, paleCrowd: [] } : { pale: [], paleCrowd: rest };
    const inWindow = shown.length;
    if (positions.length <= MOST_DRAWN)
      return { days: shownDays, marks: positions, crowd: [], ...pale, inWindow, dense: false };
    const dense = inWindow > MOST_DRAWN;
    const marks = dense ? weightiest(all, shown, view.event) : shown;
    return { days: shownDays, marks, crowd: without(positions, marks), ...pale, inWindow, dense };
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

  return { of };
})();
