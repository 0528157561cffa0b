/* How many events of a lane there are at a time, where they are too many to be drawn one by one: as
   components/timeline/density.py counts them. Days are counted from 1970. */
const density = (() => {
  const STEPS = 200; // across the part of time shown; half as many at either side
  const [OPACITY, PALE] = [0.45, 0.15];

  /**
   * @param {TimelineSection} all
   * @param {number[]} rows
   * @param {Ends} days
   */
  function count(all, rows, [first, last]) {
    const width = (last + 1 - first) / STEPS;
    const reach = all.reach.map(timeShown.dayOf);
    const spare = (/** @type {number} */ days) => Math.max(0, Math.min(STEPS / 2, Math.trunc(days / width)));
    const before = spare(first - reach[0]);
    const steps = before + STEPS + spare(reach[1] - last);
    const start = first - before * width;
    const step = (/** @type {number} */ day, /** @type {number} */ later) =>
      Math.min(Math.max(Math.trunc((day - start) / width + later), 0), steps);
    /** @type {Map<string, number[]>} */
    const lanes = new Map();
    for (const n of rows) {
      const { mark, days } = all.events[n];
      const changes = lanes.get(mark.type) || new Array(steps + 1).fill(0);
      lanes.set(mark.type, changes);
      changes[step(days[0], 0)] += 1;
      changes[step(days[1], 1)] -= 1;
    }
    for (const [lane, changes] of lanes) {
      let sum = 0;
      const counts = changes.map((change) => {
        sum += change;
        return sum;
      });
      lanes.set(lane, counts.slice(0, steps));
    }
    const peakOf = (/** @type {number[]} */ counts) => Math.max(0, ...counts.slice(before, before + STEPS));
    return { lanes, start, width, peakOf };
  }

  /**
   * The ribbons of the lanes of a plan, each to its own scale; the plan is told the peaks.
   * @param {TimelineSection} all
   * @param {Detail} events
   * @param {LanePlan} plan
   * @returns {Ribbon[]}
   */
  function ribbons(all, events, plan) {
    if (!plan.ribbons.size) return [];
    const chosen = count(all, events.crowd, events.days);
    const every = events.paleCrowd.length
      ? count(all, [...events.crowd, ...events.paleCrowd], events.days)
      : chosen;
    const layers = [
      { counted: every, opacity: PALE },
      { counted: chosen, opacity: OPACITY },
    ];
    for (const [lane, counts] of chosen.lanes) plan.peaks.set(lane, chosen.peakOf(counts));
    return layers.slice(every === chosen ? 1 : 0).flatMap(({ counted, opacity }) =>
      [...counted.lanes].map(([lane, counts]) => {
        const [top, bottom] = (plan.ribbons.get(lane) || [0, 0]).map(Math.round);
        const of = every.lanes.get(lane) || counts;
        const most = every.peakOf(of) || Math.max(1, ...of);
        const tall = bottom - top;
        const heights = counts.map((each) => Math.min(Math.ceil(each * (tall / most)), tall));
        return { lane, bottom, heights, counts, start: counted.start, width: counted.width, opacity };
      }),
    );
  }

  return { ribbons };
})();
