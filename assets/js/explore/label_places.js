/* Where labels stand, row by row, each with the slots of its event: inside the visible part of a full bar,
   else right or left of the mark, else the slots alone, else nothing; together as much weight as there is
   room for. No two overlap, none is cut off, and only great weight stands over a line, or on what is not full
   of its own bar, which goes on around it. */
const labelPlaces = (() => {
  const GAP = 6;
  const NEAR = 4; // from a mark to its slots, and from these to the label
  const FAR = 10; // to a mark that a label does not belong to
  const FOCUS = 1e6; // what the label of the event in focus is worth
  const HEAVY = 3; // the weight from which on a label may stand over a line, which is broken there
  const CROSSED = 0.2; // less for each line that it crosses
  const SLOTS = 30; // and what slots are: labels of great weight come first, then they, then the others

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
   * The stretch of a bar of which most is seen and that no line crosses.
   * @param {Ends[]} bars pixels
   * @param {Pixels} view
   * @param {number[]} lines where lines cross the row
   * @returns {Ends} pixels
   */
  function widest(bars, view, lines) {
    /** @type {Ends} */
    let best = [0, 0];
    for (const [from, to] of bars) {
      const [first, last] = [Math.max(from, 0), Math.min(to, view.length)];
      const across = lines.filter((x) => x > first && x < last).sort((a, b) => a - b);
      const cuts = [first, ...across, last];
      for (let n = 1; n < cuts.length; n++) {
        if (cuts[n] - cuts[n - 1] > best[1] - best[0]) best = [cuts[n - 1], cuts[n]];
      }
    }
    return best;
  }

  /**
   * What of a mark is not full: hatched, a thin line, an outline.
   * @param {MarkBox} mark
   * @param {Ends[]} full
   * @returns {Ends[]} pixels
   */
  function rest({ from, to }, full) {
    const ends = [from, ...full.flat().sort((a, b) => a - b), to];
    /** @type {Ends[]} */
    const between = [];
    for (let n = 0; n < ends.length; n += 2) between.push([ends[n], ends[n + 1]]);
    return between;
  }

  /**
   * Inside of a full bar: label and slots, or the slots alone.
   * @param {LabelItem} item
   * @param {Ends} bar
   * @returns {Place | null}
   */
  function inside({ mark, texts, slots, worth }, [from, to]) {
    const room = slots && slots + NEAR;
    const n = texts.findIndex(({ size }) => to - from >= size + room + 2 * GAP);
    if (n >= 0) {
      const { size } = texts[n];
      const x = from + GAP;
      const place = { x, size, n, from: x, to: x + size + room, end: mark.to, inside: true, worth };
      return slots ? { ...place, slots: x + size + NEAR, white: true } : place;
    }
    const fits = slots && to - from >= slots + 2 * NEAR;
    const x = from + NEAR;
    if (!fits) return null;
    const place = { x, size: 0, from: x, to: x + slots, end: mark.to, inside: true };
    return { ...place, slots: x, white: true, worth: SLOTS };
  }

  /**
   * The places that a label can have.
   * @param {LabelItem} item
   * @param {number} end up to where the row is taken before its mark
   * @param {number} next where the next mark begins
   * @param {Pixels} view
   * @param {number[]} lines where lines cross the row
   * @returns {Place[]} the first of them is none, but where it stands inside
   */
  function places(item, end, next, view, lines) {
    const { entry, mark, texts, gap, worth } = item;
    /** @type {Place} */
    const none = { worth: 0, end: mark.to, x: 0, size: 0, from: mark.to, to: mark.to };
    if (!mark.shown) return [none];
    const full = entry.solid.map(
      ([first, last]) => /** @type {Ends} */ ([view.pixels(first), view.pixels(last)]),
    );
    const within = inside(item, widest(full, view, lines));
    if (within?.size) return [within];
    const first = within || none;
    const width = within ? 0 : item.slots;
    const crossed = (/** @type {number} */ from, /** @type {number} */ to) =>
      lines.filter((x) => x > from - 2 && x < to + 2).length;
    const free = (/** @type {number} */ from, /** @type {number} */ to) =>
      from >= 0 && to <= view.length && (entry.weight >= HEAVY || !crossed(from, to));
    /** @type {Place[]} */
    const all = [first];
    const [right, left] = [mark.to + gap, mark.from - gap];
    const room = width && width + NEAR;
    texts.forEach(({ size }, n) => {
      const more = worth + first.worth + (width && SLOTS) + (texts.length - n) / 2;
      const to = right + room + size;
      if (free(right, to) && to + FAR <= next) {
        const place = { ...first, n, x: right + room, size, inside: false, from: right, to, end: to };
        all.push({
          ...place,
          worth: more + 0.1 - CROSSED * crossed(right, to),
          slots: width ? right : first.slots,
        });
      }
      const from = left - room - size;
      if (free(from, left) && from - FAR >= end) {
        const place = { ...first, n, x: from, size, inside: false, from, to: left, end: mark.to };
        all.push({
          ...place,
          worth: more - CROSSED * crossed(from, left),
          slots: width ? left - width : first.slots,
        });
      }
    });
    if (within && entry.weight >= HEAVY) {
      const [from, to] = widest(rest(mark, full), view, lines);
      const n = texts.findIndex(({ size }) => to - from >= size + 4 * GAP);
      const [x, size] = [from + 2 * GAP, texts[n]?.size];
      const place = { ...within, n, x, size, inside: false, on: true, from: x, to: x + size };
      if (n >= 0) all.push({ ...place, worth: worth + first.worth });
    }
    if (width && free(right, right + width) && right + width + 1 <= next) {
      const to = right + width;
      all.push({ ...none, worth: SLOTS + 0.1, slots: right, from: right, to, end: to });
    }
    if (width && free(left - width, left) && left - width - 1 >= end) {
      all.push({ ...none, worth: SLOTS, slots: left - width, from: left - width, to: left });
    }
    return all;
  }

  /**
   * The best labels of one row: for each way to go on from mark to mark, the best so far.
   * @param {LabelItem[]} row in the order of its marks
   * @param {Pixels} view
   * @param {number[]} [lines] where lines cross the row
   * @returns {Label[]} of what has a label, slots, or both
   */
  function arrange(row, view, lines = []) {
    /** @type {Way[]} */
    let ways = [{ worth: 0, end: -Infinity }];
    row.forEach((item, n) => {
      const next = n + 1 < row.length ? row[n + 1].mark.from : Infinity;
      /** @type {Map<number, Way>} */
      const best = new Map();
      for (const way of ways) {
        for (const place of places(item, way.end, next, view, lines)) {
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
    for (; way; way = way.before) {
      if (way.label && (way.label.place.size || way.label.place.slots !== undefined)) labels.push(way.label);
    }
    const focus = row.find(({ worth, mark }) => worth === FOCUS && mark.shown);
    const named = labels.some(({ item, place }) => item === focus && place.size);
    return focus && !named ? force(focus, labels, view) : labels;
  }

  /**
   * The event in focus has its label even if it hides marks; the labels in its way go.
   * @param {LabelItem} item
   * @param {Label[]} labels
   * @param {Pixels} view
   * @returns {Label[]}
   */
  function force(item, labels, view) {
    const n = item.texts.length - 1;
    const { size } = item.texts[n];
    const room = item.slots && item.slots + NEAR;
    const right = item.mark.to + item.gap;
    const after = right + room + size <= view.length;
    const from = after ? right : Math.max(item.mark.from - item.gap - room - size, 0);
    const to = from + room + size;
    const apart = (/** @type {Label} */ label) =>
      label.item !== item &&
      (label.place.inside || label.place.to + GAP < from || label.place.from > to + GAP);
    const place = { x: after ? from + room : from, size, n, worth: item.worth, from, to, end: to };
    const slots = item.slots ? (after ? from : from + size + NEAR) : undefined;
    return size > view.length ? labels : [...labels.filter(apart), { item, place: { ...place, slots } }];
  }

  /** @type {(a: Box, b: Box) => boolean} */
  function overlap(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  }

  /**
   * The lines below a label, one below the other, for which there is room; the first that has none ends it.
   * What would be cut off at the right begins further left.
   * @param {Point} start left and middle of the label
   * @param {{ size: number }[]} lines
   * @param {{ line: number, taken: Box[], length: number, height: number }} room `taken`: what they must
   *   not cover; they come to it
   * @returns {Point[]} left and middle of each
   */
  function below(start, lines, { line, taken, length, height }) {
    /** @type {Point[]} */
    const all = [];
    for (const { size } of lines) {
      const y = start.y + (all.length + 1) * line;
      const x = Math.min(start.x, length - size);
      const box = { x: x - 2, y: y - line / 2, width: size + 4, height: line };
      const fits = x >= 0 && y + line / 2 <= height;
      if (!fits || taken.some((other) => overlap(box, other))) break;
      all.push({ x, y });
      taken.push(box);
    }
    return all;
  }

  return { GAP, FOCUS, box, rest, arrange, below, overlap };
})();
