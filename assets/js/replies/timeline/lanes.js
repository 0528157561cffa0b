/* Where everything in the timeline stands, in pixels from the top: as components/timeline/lanes.py places it. */
const lanes = (() => {
  const [NAME_LINE, ROW] = [15, 19];
  const [RIBBON, LANE_GAP, GROUP_GAP, TOP] = [2, 4, 10, 4];
  const LINE = 16;

  /** @type {(lines: number, row: number) => number} the height of a name in so many lines */
  const roomOf = (lines, row) => (lines * NAME_LINE * row) / ROW;

  /**
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @param {Detail} events
   * @returns {LanePlan}
   */
  function place(all, look, events) {
    const positions = [...events.marks, ...events.pale].sort((a, b) => a - b);
    const rowOf = packing.pack(all, positions, events.days);
    /** @type {Map<string, Map<number, number[]>>} rows by lane, events by row */
    const rows = new Map();
    for (const n of positions) {
      const row = rowOf.get(n);
      if (row === undefined) continue;
      const { type } = all.events[n].mark;
      const lane = rows.get(type) || new Map();
      rows.set(type, lane.set(row, [...(lane.get(row) || []), n]));
    }
    const crowds = new Set([...events.crowd, ...events.paleCrowd].map((n) => all.events[n].mark.type));
    const plan = begin(all, look);
    plan.joining = joining(all, positions);
    fill(all, plan, rows, crowds, events.dense);
    return plan;
  }

  /**
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @returns {LanePlan} the bands at its top
   */
  function begin(all, { row, strip, membersHeight: room }) {
    const bands = all.bands.map((_, n) => TOP + n * (strip + 2) + strip / 2);
    const height = TOP + bands.length * (strip + 2);
    return {
      ...{
        height,
        row,
        room,
        bands,
        rows: new Map(),
        lanes: [],
        ribbons: new Map(),
        peaks: new Map(),
        groups: [],
      },
      ...{ joining: "", members: null, below: [] },
    };
  }

  /** @type {(all: TimelineSection, positions: number[]) => string} the lane above which members are counted */
  function joining(all, positions) {
    const lane = all.members?.lane || "";
    const groupOf = new Map(all.lanes.map(({ id, group }) => [id, group]));
    const group = lane && groupOf.get(lane);
    return positions.some((n) => groupOf.get(all.events[n].mark.type) === group) ? lane : "";
  }

  /**
   * @param {TimelineSection} all
   * @param {LanePlan} plan
   * @param {Map<string, Map<number, number[]>>} rows
   * @param {Set<string>} crowds lanes in which events are only counted
   * @param {boolean} dense whether these stand above their rows
   */
  function fill(all, plan, rows, crowds, dense) {
    const filled = all.lanes.filter(({ id }) => rows.has(id) || crowds.has(id) || id === plan.joining);
    for (let n = 0; n < filled.length; ) {
      const { group } = filled[n];
      if (group) {
        plan.height += GROUP_GAP;
        plan.groups.push({ group, y: plan.height - GROUP_GAP / 2 });
      }
      const top = plan.height;
      for (; n < filled.length && filled[n].group === group; n++) {
        const lane = filled[n];
        if (lane.id === plan.joining) {
          plan.members = [plan.height, plan.height + plan.room];
          plan.height = plan.members[1] + LANE_GAP;
        }
        if (rows.has(lane.id) || crowds.has(lane.id)) {
          const ribbon = crowds.has(lane.id) ? (dense ? RIBBON : 0) : null;
          placeLane(plan, lane, rows.get(lane.id) || new Map(), ribbon);
        }
      }
      if (group) plan.height = Math.max(plan.height, top + roomOf(all.groups[group].lines, plan.row));
    }
  }

  /**
   * @param {LanePlan} plan
   * @param {TimelineLane} lane
   * @param {Map<number, number[]>} rows
   * @param {number | null} ribbon how many rows high one lies above them, or 0: behind them
   */
  function placeLane(plan, lane, rows, ribbon) {
    const top = plan.height;
    let y = top + (ribbon || 0) * plan.row;
    if (ribbon) plan.ribbons.set(lane.id, [top, y]);
    for (const [, events] of [...rows].sort(([a], [b]) => a - b)) {
      for (const n of events) plan.rows.set(n, y + plan.row / 2);
      y += plan.row;
    }
    y = Math.max(y, top + plan.row, top + roomOf(lane.lines, plan.row));
    if (ribbon === 0) plan.ribbons.set(lane.id, [top, y]);
    plan.lanes.push({ lane, y: top + plan.row / 2, span: [top, y] });
    plan.height = y + LANE_GAP;
  }

  /**
   * Makes rows so high that first words fit below what begins within some months.
   * @param {TimelineSection} all
   * @param {LanePlan} plan
   * @param {Ends} days
   * @param {number} scale
   */
  function makeRoom(all, plan, [first, last], scale) {
    if (last - first > all.months) return;
    /** @type {Map<number, number>} lines below each row */
    const lines = new Map();
    for (const [n, y] of plan.rows) {
      const { days, label } = all.events[n];
      if (days[0] >= first && days[0] <= last) lines.set(y, Math.max(lines.get(y) || 0, label.quotes.length));
    }
    const down = (/** @type {number} */ y) => {
      let many = 0;
      for (const [above, count] of lines) if (above < y) many += count;
      return y + LINE * scale * many;
    };
    const both = (/** @type {Ends} */ [from, to]) => /** @type {Ends} */ ([down(from), down(to)]);
    for (const [n, y] of [...plan.rows]) plan.rows.set(n, down(y));
    for (const each of plan.lanes) Object.assign(each, { y: down(each.y), span: both(each.span) });
    for (const each of plan.groups) each.y = down(each.y);
    for (const [lane, between] of [...plan.ribbons]) plan.ribbons.set(lane, both(between));
    if (plan.members) plan.members = both(plan.members);
    plan.height = down(plan.height);
  }

  /**
   * The names beside the rows, as components/explore/page.py writes them.
   * @param {TimelineSection} all
   * @param {LanePlan} plan
   * @returns {StillNode[]}
   */
  function names(all, plan) {
    const bands = all.bands.map(({ name, title }, n) => nameOf(name, plan.bands[n], "lane band", 0, title));
    const css = all.named.groups ? "lane" : "lane lane-alone";
    const types = all.named.lanes
      ? plan.lanes.map(({ lane, y, span }) => {
          const peak = plan.peaks.get(lane.id);
          const words = all.sentences["up-to"].replace("{}", numberOf(peak || 0));
          const more = peak ? [{ type: "Small", props: { children: words } }] : [];
          const label = [.../** @type {StillNode[]} */ (parcel.unfold(lane.name)), ...more];
          return nameOf(label, y, css, span[1] - span[0] + LANE_GAP, lane.title);
        })
      : [];
    if (plan.members && all.members) {
      const { name, title } = all.members;
      types.push(nameOf(parcel.unfold(name), (plan.members[0] + plan.members[1]) / 2, "lane", 0, title));
    }
    const groups = plan.groups.map(({ group, y }, n) => {
      const end = plan.groups[n + 1]?.y ?? plan.height;
      const { title } = all.groups[group];
      return nameOf(title, y, "lane-group", end - y, title);
    });
    const below = plan.below.map(({ words, y, css: own, height }) => nameOf(words, y, own, height, words));
    return [...bands, ...(all.named.groups ? groups : []), ...types, ...below];
  }

  /** @type {(count: number) => string} */
  const numberOf = (count) =>
    count > 9999 ? String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(count);

  /**
   * @param {StillNode} label
   * @param {number} y
   * @param {string} css
   * @param {number} height
   * @param {string} title
   * @returns {StillElement}
   */
  function nameOf(label, y, css, height, title) {
    const lines = Math.max(1, Math.floor(height / NAME_LINE));
    const style = { top: `${y}px`, "--lines": String(lines) };
    return { type: "Span", props: { children: label, className: css, style, title } };
  }

  return { place, makeRoom, names, numberOf };
})();
