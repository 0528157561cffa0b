/* Where labels stand, row by row: inside the visible part of a solid bar, else right or left of the mark,
   else not at all; together as much weight as there is room for. No two overlap, none is cut off. */
const labelPlaces = (() => {
  const GAP = 6;
  const FAR = 10; // to a mark that a label does not belong to
  const FOCUS = 1e6; // what the label of the event in focus is worth

  /**
   * Where a mark stands: its whole possible time, at least as wide as its symbol.
   * @param {{ from: string, to: string }} entry days
   * @param {Pixels} view
   * @param {number} symbol pixels
   * @returns {MarkBox}
   */
  function box(entry, view, symbol) {
    const [from, to] = [view.pixels(entry.from), view.pixels(entry.to)];
    const middle = (from + to) / 2;
    if (to - from >= symbol) return { from, middle, to, small: false, shown: to > 0 && from < view.length };
    const half = symbol / 2 + 0.5;
    const seen = middle >= 0 && middle <= view.length;
    return { from: middle - half, middle, to: middle + half, small: true, shown: seen };
  }

  /**
   * The full bar of which most is seen.
   * @param {[string, string][]} solid first and last days of bars
   * @param {Pixels} view
   * @returns {Ends} pixels
   */
  function widest(solid, view) {
    /** @type {Ends[]} */
    const bars = solid.map(([from, to]) => [
      Math.max(view.pixels(from), 0),
      Math.min(view.pixels(to), view.length),
    ]);
    return bars.reduce((best, next) => (next[1] - next[0] > best[1] - best[0] ? next : best), [0, 0]);
  }

  /**
   * On a long mark that is nowhere full, as a forum suspended as long as one sees: on a ground of its own.
   * @param {LabelItem} item
   * @param {Pixels} view
   * @returns {Place[]} one, or none
   */
  function onGround({ mark, texts, worth }, view) {
    const { size } = texts[texts.length - 1];
    const to = Math.min(mark.to, view.length);
    const fits = !mark.small && to - Math.max(mark.from, 0) >= 2 * size + 4 * GAP;
    return fits ? [{ size, worth, x: to - 3 * GAP - size, ground: true, end: mark.to }] : [];
  }

  /**
   * The places that a label can have.
   * @param {LabelItem} item
   * @param {number} end up to where the row is taken before its mark
   * @param {number} next where the next mark begins
   * @param {Pixels} view
   * @returns {Place[]} the first of them is none
   */
  function places(item, end, next, view) {
    const { entry, mark, texts, gap, worth } = item;
    /** @type {Place[]} */
    const all = [{ worth: 0, end: mark.to, x: 0, size: 0 }];
    if (!mark.shown) return all;
    for (const { size, more } of texts) {
      const place = { size, more, worth: worth + (more ? 0.5 : 0) };
      const [from, to] = widest(entry.solid, view);
      if (to - from >= size + 2 * GAP) return [{ ...place, x: from + GAP, inside: true, end: mark.to }];
      const right = mark.to + gap;
      if (right >= 0 && right + size <= view.length && right + size + FAR <= next) {
        all.push({ ...place, x: right, end: right + size, worth: place.worth + 0.1 });
      }
      const left = mark.from - gap - size;
      if (left >= 0 && left - FAR >= end) all.push({ ...place, x: left, end: mark.to });
    }
    return all.length > 1 ? all : [...all, ...onGround(item, view)];
  }

  /**
   * The best labels of one row: for each way to go on from mark to mark, the best so far.
   * @param {LabelItem[]} row in the order of its marks
   * @param {Pixels} view
   * @returns {Label[]}
   */
  function arrange(row, view) {
    /** @type {Way[]} */
    let ways = [{ worth: 0, end: -Infinity }];
    row.forEach((item, n) => {
      const next = n + 1 < row.length ? row[n + 1].mark.from : Infinity;
      /** @type {Map<number, Way>} */
      const best = new Map();
      for (const way of ways) {
        for (const place of places(item, way.end, next, view)) {
          const end = Math.max(way.end, place.end);
          const worth = way.worth + place.worth;
          const other = best.get(end);
          if (!other || other.worth < worth)
            best.set(end, { worth, end, label: { item, place }, before: way });
        }
      }
      ways = [...best.values()];
    });
    const labels = [];
    /** @type {Way | undefined} */
    let way = ways.reduce((a, b) => (b.worth > a.worth ? b : a));
    for (; way; way = way.before) if (way.label?.place.size) labels.push(way.label);
    const focus = row.find(({ worth, mark }) => worth === FOCUS && mark.shown);
    return focus && !labels.some(({ item }) => item === focus) ? force(focus, labels, view) : labels;
  }

  /**
   * The event in focus has its label even if it hides marks; the labels in its way go.
   * @param {LabelItem} item
   * @param {Label[]} labels
   * @param {Pixels} view
   * @returns {Label[]}
   */
  function force(item, labels, view) {
    const { size } = item.texts[item.texts.length - 1];
    const right = item.mark.to + item.gap;
    const x = right + size <= view.length ? right : Math.max(item.mark.from - item.gap - size, 0);
    const apart = (/** @type {Label} */ { place }) =>
      place.inside || place.x + place.size + GAP < x || place.x > x + size + GAP;
    const place = { x, size, worth: item.worth, end: x + size };
    return size > view.length ? labels : [...labels.filter(apart), { item, place }];
  }

  return { GAP, FOCUS, box, arrange };
})();
