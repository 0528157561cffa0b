/* The rows of a drawing of time, of what is said of a view (components/explore/downwards.py). */
const timeRows = (() => {
  const time = (/** @type {string} */ day) => Date.parse(day);
  const stretch = (/** @type {[string, string]} */ [from, to]) =>
    /** @type {Ends} */ ([time(from), time(to)]);

  /**
   * @param {TimelineData} data
   * @param {LabelEntry} entry
   * @param {boolean} pale
   * @returns {TimeRow[]} one row; none if nothing is said of its mark
   */
  function rowOf({ rows }, entry, pale) {
    const mark = rows.marks[entry.id];
    const type = mark && rows.types[mark.type];
    if (!mark || !type) return [];
    const { id, y, weight, text, said, slots, ongoing, title } = entry;
    const short = text.length <= title.length ? text : title;
    const [from, to] = [time(entry.from), time(entry.to)];
    return [
      {
        ...{ id, y, weight, slots, ongoing, pale, hollow: Boolean(mark.hollow), ribbon: mark.ribbon },
        ...{ at: time(mark.at), from, to, middle: mark.middle ?? (from + to) / 2, told: mark.told },
        ...{ always: mark.always, lasts: Boolean(mark.lasts), phases: mark.phases || [] },
        label: short.replace(" ⚑", "\u00a0⚑"),
        when: said[0] || "",
        ...{
          corners: type.corners,
          larger: type.larger || 1,
          colour: pale ? type.pale : type.colour,
          ties: mark.ties || [],
        },
        parts: mark.parts.map(([style, first, last]) => [style, time(first), time(last)]),
        solid: entry.solid.map(stretch),
      },
    ];
  }

  /**
   * @param {TimelineData | null} data
   * @returns {TimeRow[]} what is pale first
   */
  function of(data) {
    if (!data) return [];
    const { labels = [], pale = [] } = data.figure.layout.meta;
    const rows = (/** @type {LabelEntry[]} */ entries, /** @type {boolean} */ isPale) =>
      entries.flatMap((each) => rowOf(data, each, isPale));
    return [...rows(pale, true), ...rows(labels, false)];
  }

  return { of };
})();
