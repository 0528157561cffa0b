/* All that is drawn of a view, as components/timeline/figure.py and components/explore/downwards.py have it. */
const chart = (() => {
  const DAY = 86400000;
  const MOST_RIBBONS = 5;

  /**
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @param {SelectedView} view
   * @param {number[]} positions of the events chosen
   * @returns {{ data: DrawnTimeline, plan: LanePlan, events: Detail }}
   */
  function of(all, look, view, positions) {
    const events = detail.of(all, view, positions);
    const plan = lanes.place(all, look, events);
    lanes.makeRoom(all, plan, events.days, look.scale);
    const theme = themePacking.place(all, plan, view.selection, positions, events.days);
    const [told, pale] = [events.marks, events.pale].map((rows) => rows.filter((n) => plan.rows.has(n)));
    const stems = [...stemsOf(all, look, plan, pale, true), ...stemsOf(all, look, plan, told, false)];
    const ground = {
      height: plan.height,
      lines: [...plan.groups.map(({ y }) => y), ...theme.lines],
      bands: all.bands.map(({ periods }, n) => ({ y: plan.bands[n], periods })),
      ribbons: density.ribbons(all, events, plan),
      members: plan.members && all.members ? { between: plan.members, ...all.members } : null,
      seams: seamsOf(all, plan),
      ...{ stems, spots: theme.spots, signs: all.theme.signs, look, types: look.types },
    };
    const meta = metaOf(all, look, view, positions, { plan, told, pale, stems, spots: theme.spots });
    const [minallowed, maxallowed] = all.reach;
    const xaxis = { minallowed, maxallowed, range: events.days.map(timeShown.textOf) };
    const rows = rowsOf(all, look, [...told, ...pale]);
    return { data: { figure: { layout: { meta, xaxis } }, rows, ground }, plan, events };
  }

  /**
   * What is written over the drawing.
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @param {SelectedView} view
   * @param {number[]} positions
   * @param {{ plan: LanePlan, told: number[], pale: number[], stems: Stem[], spots: ThemeSpot[] }} drawn
   * @returns {Meta}
   */
  function metaOf(all, look, view, positions, { plan, told, pale, stems, spots }) {
    const label = (/** @type {number} */ n) => ({ ...all.events[n].label, y: plan.rows.get(n) || 0 });
    const ids = new Set([...plan.rows.keys()].map((n) => all.events[n].label.id));
    const { page, text, muted, onMark, scale, size } = look;
    const meta = {
      labels: told.map(label),
      pale: pale.map(label),
      bands: all.bands.flatMap(({ periods }, n) =>
        periods.map(({ text: words, from, to }) => ({ text: words, from, to, y: plan.bands[n] })),
      ),
      links: all.links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
      ...{ sources: all.sources, tellings: all.tellings, months: all.months, members: plan.members },
      stems: stems.map(({ of: id, day, top, bottom }) => ({ id, day, from: top, to: bottom })),
      theme: spots.map(({ marks: [first, ...more], y, left }) => ({
        ...{ sheet: first.kind === "document", card: first.card, y, left },
        ...{ from: timeShown.textOf(first.days[0]), to: timeShown.textOf(first.days[1]) },
        text: more.length ? `${first.text} +${more.length}` : first.text,
      })),
      window: timeShown.usual(all, view.selection, positions).map(timeShown.textOf).join(","),
      ...{ page, text, muted, onMark, scale, size },
    };
    return /** @type {Meta} */ (/** @type {unknown} */ (meta));
  }

  /**
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @param {LanePlan} plan
   * @param {number[]} events
   * @param {boolean} pale
   * @returns {Stem[]} from each event up to the topmost body drawn that it is tied to
   */
  function stemsOf(all, look, plan, events, pale) {
    return events.flatMap((n) => {
      const { ties = [], noon = "", label, mark } = all.events[n];
      const [body] = ties
        .flatMap(([forum, edge]) => ({ edge, y: plan.rows.get(forum) ?? Infinity }))
        .sort((a, b) => a.y - b.y);
      if (!body || body.y === Infinity) return [];
      const top = body.y + (body.edge ? look.size.bar / 2 : 0);
      const bottom = (plan.rows.get(n) || 0) - look.size.symbol / 2;
      const { colour, pale: faint } = look.types[mark.type];
      const stem = { of: label.id, day: noon, top, bottom, edge: body.edge, colour: pale ? faint : colour };
      return top < bottom ? [stem] : [];
    });
  }

  /** @type {(all: TimelineSection, plan: LanePlan) => { day: string, y: number }[]} where bodies succeed */
  function seamsOf(all, plan) {
    return all.later.flatMap(([before, after]) => {
      const y = plan.rows.get(after);
      return y !== undefined && plan.rows.get(before) === y ? [{ day: all.events[after].label.from, y }] : [];
    });
  }

  /**
   * What else a mark needs, and the bodies that have a ribbon on a narrow page.
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @param {number[]} drawn
   * @returns {TimelineRows}
   */
  function rowsOf(all, look, drawn) {
    const ribbons = ribbonsOf(all, drawn);
    const place = new Map(ribbons.flatMap((ribbon, k) => ribbon.map((n) => [n, k])));
    const marks = drawn.map((n) => {
      const { mark, label, ties = [], phases, lasts, place: named, days: span } = all.events[n];
      const [first, last] = named || span;
      const own = place.get(n);
      const joined = ties.flatMap(([forum]) => place.get(forum) ?? []);
      const more = {
        ...(own === undefined ? {} : { ribbon: own }),
        ...(joined.length ? { ties: joined } : {}),
        ...{ phases, lasts, middle: ((first + last + 1) / 2) * DAY },
      };
      return [label.id, { ...mark, ...more }];
    });
    return {
      marks: Object.fromEntries(marks),
      types: look.types,
      ribbons: ribbons.map((ribbon) => ribbon.map((n) => all.events[n].body || "")),
      ...{ grid: look.grid, words: all.words },
    };
  }

  /**
   * @param {TimelineSection} all
   * @param {number[]} drawn
   * @returns {number[][]} the weightiest bodies, those that succeed one another together
   */
  function ribbonsOf(all, drawn) {
    const later = new Map(all.later);
    /** @type {Map<number, number[]>} */
    const chains = new Map();
    /** @type {Map<number, number>} */
    const first = new Map();
    for (const n of [...drawn].sort((a, b) => a - b)) {
      if (!all.events[n].body) continue;
      const head = first.get(n) ?? n;
      chains.set(head, [...(chains.get(head) || []), n]);
      const next = later.get(n);
      if (next !== undefined) first.set(next, head);
    }
    const weight = (/** @type {number[]} */ chain) =>
      Math.max(...chain.map((n) => all.events[n].label.weight));
    const byWeight = [...chains.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_RIBBONS);
    return [...chains.values()].filter((chain) => byWeight.includes(chain));
  }

  return { of };
})();
