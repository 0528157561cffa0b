/* Rows within lanes, over what is in view: as components/timeline/rows.py packs them, number by number
   (tests/unit/reading_copy/test_packing.py holds one against the other). Days are counted from 1970. */
const packing = (() => {
  const [WIDTH, LABEL, SYMBOL, GAP] = [730, 13, 12, 8];
  const FILL = 0.8;
  const WEIGHTY = 3;
  const FIVE_YEARS = 5 * 366;
  const A_YEAR = 367;
  const TITLE = 0.7;
  const AVERAGE = 0.5; // em a letter
  const MOST_WISHES = 1000;

  /** @type {(box: RowBox) => boolean} whether its label has to stand on the left */
  const isLeft = ({ label, last }) => Boolean(label) && last + label > WIDTH;

  /** The rows of a lane while it is filled. */
  class Lane {
    /** @param {number} most rows that it should have */
    constructor(most) {
      this.most = most;
      /** @type {[end: number, row: number][]} until where each row is taken, in order */
      this.ends = [];
      /** @type {number[]} until where no other mark may be put */
      this.limits = [];
    }

    /**
     * @param {RowBox} box the next in order of time
     * @param {number} wish the row that it should have; -1 for none
     * @returns {number} the row that it has
     */
    take(box, wish) {
      while (this.limits.length <= wish && wish < this.most) this.open();
      for (const pick of [this.wished, this.fullest]) {
        const row = this.withLabel(box, (until) => pick.call(this, until, wish));
        if (row >= 0) return row;
      }
      if (this.limits.length >= this.most && !(box.weighty && box.label)) {
        const n = this.ends.findIndex(([, row]) => this.limits[row] + 1 <= box.first);
        if (n >= 0) return this.put(this.pop(n), box.last, box.last);
      }
      this.open();
      return this.put(this.pop(0), ...this.endsOf(box));
    }

    /**
     * @param {RowBox} box
     * @param {(until: number) => number} pick takes out a row that is free up to a place, or -1
     */
    withLabel(box, pick) {
      const start = box.first - box.label;
      if (box.label && start >= 0) {
        const row = pick(start);
        if (row >= 0) return this.put(row, box.last, box.last);
      }
      if (isLeft(box)) return -1;
      const row = pick(box.first);
      return row >= 0 ? this.put(row, ...this.endsOf(box)) : -1;
    }

    /**
     * @param {RowBox} box
     * @returns {Ends} until where it takes its row, and keeps marks away
     */
    endsOf(box) {
      const end = box.last + (isLeft(box) ? 0 : box.label);
      return [end, box.weighty ? end : box.last];
    }

    /** @type {(until: number, wish: number) => number} */
    wished(until, wish) {
      const n = this.ends.findIndex(([end, row]) => row === wish && end <= until - GAP);
      return n < 0 ? -1 : this.pop(n);
    }

    /** @type {(until: number) => number} the row that is taken longest, but not longer than until there */
    fullest(until) {
      let n = this.ends.length - 1;
      while (n >= 0 && this.ends[n][0] > until - GAP) n--;
      return n < 0 ? -1 : this.pop(n);
    }

    open() {
      this.ends.unshift([-Infinity, this.limits.length]);
      this.limits.push(-Infinity);
    }

    /** @type {(n: number) => number} */
    pop(n) {
      return this.ends.splice(n, 1)[0][1];
    }

    /** @type {(row: number, end: number, limit: number) => number} */
    put(row, end, limit) {
      let n = this.ends.length;
      while (
        n > 0 &&
        (this.ends[n - 1][0] > end || (this.ends[n - 1][0] === end && this.ends[n - 1][1] > row))
      )
        n--;
      this.ends.splice(n, 0, [end, row]);
      this.limits[row] = limit;
      return row;
    }
  }

  /**
   * Gives some events rows within their lanes. A lane of which nothing is in view gets none.
   * @param {TimelineSection} all
   * @param {number[]} positions of events, in order
   * @param {Ends} days the first and the last that is shown
   * @returns {Map<number, number>} by position
   */
  function pack(all, positions, days) {
    const wishes = all.events.length <= MOST_WISHES ? wishesOf(all) : new Map();
    return rowsOf(all, positions, days, wishes);
  }

  /** @type {WeakMap<TimelineSection, Map<number, number>>} */
  const known = new WeakMap();

  /** @type {(all: TimelineSection) => Map<number, number>} the rows that events have when one sees all */
  function wishesOf(all) {
    const rows = known.get(all) || rowsOf(all, [...all.events.keys()], all.home, new Map());
    known.set(all, rows);
    return rows;
  }

  /**
   * @param {TimelineSection} all
   * @param {number[]} positions
   * @param {Ends} days
   * @param {Map<number, number>} wishes
   */
  function rowsOf(all, positions, days, wishes) {
    /** @type {Map<string, RowBox[]>} */
    const lanes = new Map();
    for (const box of boxesOf(all, positions, days)) {
      const lane = all.events[box.events[0]].mark.type;
      lanes.set(lane, [...(lanes.get(lane) || []), box]);
    }
    /** @type {Map<number, number>} */
    const rows = new Map();
    for (const boxes of lanes.values()) {
      fill(boxes, wishes, (box, row) => {
        for (const event of box.events) rows.set(event, row);
      });
    }
    return rows;
  }

  /**
   * @param {RowBox[]} boxes of a lane: first what is in view gets its row, then the rest, which opens none
   * @param {Map<number, number>} wishes
   * @param {(box: RowBox, row: number) => void} put
   */
  function fill(boxes, wishes, put) {
    const seen = boxes.filter((box) => box.seen);
    if (!seen.length) return;
    const lane = new Lane(mostOf(seen));
    /** @type {Map<number, RowBox[]>} */
    const taken = new Map();
    for (const box of seen) {
      const row = lane.take(box, wishes.get(box.events[0]) ?? -1);
      taken.set(row, [...(taken.get(row) || []), box]);
      put(box, row);
    }
    for (const box of boxes) {
      if (box.seen) continue;
      const row = between(box, taken);
      taken.get(row)?.push(box);
      put(box, row);
    }
  }

  /** @type {(box: RowBox, taken: Map<number, RowBox[]>) => number} the row in which least is in its way */
  function between(box, taken) {
    let [best, least] = [-1, Infinity];
    for (const [row, others] of taken) {
      let overlap = 0;
      for (const each of others)
        overlap = Math.max(overlap, Math.min(box.last, each.last) - Math.max(box.first, each.first));
      if (overlap < least) [best, least] = [row, overlap];
    }
    return best;
  }

  /** @type {(boxes: RowBox[]) => number} how many rows its marks and labels in view fill */
  function mostOf(boxes) {
    let sum = 0;
    for (const box of boxes) sum += Math.min(box.last, WIDTH) - Math.max(box.first, 0) + box.label + GAP;
    return Math.max(Math.ceil(sum / WIDTH / FILL), 1);
  }

  /**
   * @param {TimelineSection} all
   * @param {number[]} positions
   * @param {Ends} days
   * @returns {Iterable<RowBox>} of each event, or of all that succeed one another, in order
   */
  function boxesOf(all, positions, [begin, end]) {
    const unit = WIDTH / (end + 1 - begin);
    const span = end + 1 - begin;
    const later = new Map(all.later);
    /** @type {Map<number, RowBox>} */
    const boxes = new Map();
    /** @type {Map<number, number>} the first of those that an event succeeds */
    const whole = new Map();
    for (const position of positions) {
      const event = all.events[position];
      const one = (event.days[0] - begin) * unit;
      const other = (event.days[1] + 1 - begin) * unit;
      const half = Math.max((other - one) / 2, SYMBOL / 2);
      const middle = (one + other) / 2;
      const weighty = span <= FIVE_YEARS || event.label.weight >= WEIGHTY;
      const seen = other > 0 && one < WIDTH;
      /** @type {RowBox} */
      let box = { events: [position], first: middle - half, last: middle + half, label: 0, weighty, seen };
      box.label = labelOf(event, box, all.slots, span <= A_YEAR);
      const first = whole.get(position) ?? position;
      const before = boxes.get(first);
      if (before) box = joined(before, box);
      boxes.set(first, box);
      const next = later.get(position);
      if (next !== undefined) whole.set(next, first);
    }
    return boxes.values();
  }

  /** @type {(box: RowBox, later: RowBox) => RowBox} one of two, the later of which needs room for its label */
  function joined(box, later) {
    return {
      events: [...box.events, ...later.events],
      first: box.first,
      last: Math.max(box.last, later.last),
      label: later.label,
      weighty: box.weighty || later.weighty,
      seen: box.seen || later.seen,
    };
  }

  /**
   * @param {TimelineEvent} event
   * @param {RowBox} box
   * @param {number} slots the room of the slots beside a mark
   * @param {boolean} titled whether titles stand in place of labels
   * @returns {number} the room of a label; none if it fits in, or is not in view
   */
  function labelOf(event, box, slots, titled) {
    if (!box.seen) return 0;
    const visible = Math.min(box.last, WIDTH) - Math.max(box.first, 0);
    const letters = event.letters[titled ? 1 : 0];
    const size = Math.min(LABEL * AVERAGE * letters, TITLE * WIDTH) + GAP + slots;
    return event.lasts && visible > size + GAP ? 0 : size;
  }

  return { pack };
})();
