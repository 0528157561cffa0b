/* The strip of all years: when events began, by group; as components/timeline/overview.py draws it. */
const strip = (() => {
  const [WIDTH, HEIGHT] = [1000, 44];
  const MOST_BARS = 250;

  /** @type {(all: TimelineSection["overview"], share: number) => number} where a part of all time stands */
  function placeOf({ stub, bend }, share) {
    if (!stub) return share;
    return share <= bend ? (share / bend) * stub : stub + ((share - bend) / (1 - bend)) * (1 - stub);
  }

  /**
   * @param {TimelineSection["overview"]} all
   * @param {number[]} positions
   * @returns {number[][]} for each group how many of the events begin in each bar
   */
  function barsOf({ groups, steps, skipped, begun }, positions) {
    const [group, first, last] = begun;
    const per = Math.ceil((steps - skipped) / MOST_BARS);
    const bars = groups.map(() => new Array(Math.ceil((steps - skipped) / per)).fill(0));
    for (const n of positions) {
      const part = 1 / (last[n] + 1 - first[n]);
      for (let step = Math.max(first[n], skipped); step <= last[n]; step++)
        bars[group[n]][Math.floor((step - skipped) / per)] += part;
    }
    return bars;
  }

  /**
   * @param {TimelineSection} all
   * @param {TimelineLook} look
   * @param {number[]} positions of the events under all filters but the period
   * @param {Ends | null} period days; what it leaves out is grey
   * @returns {string} the address of an SVG picture
   */
  function draw(all, look, positions, period) {
    const { groups, colours, steps, skipped, stub } = all.overview;
    const bars = barsOf(all.overview, positions);
    const many = bars[0]?.length || 0;
    const per = Math.ceil((steps - skipped) / MOST_BARS);
    const sums = Array.from({ length: many }, (_, n) => bars.reduce((sum, own) => sum + own[n], 0));
    const left = stub * WIDTH;
    const step = ((WIDTH - left) * per) / (steps - skipped);
    const unit = (HEIGHT - 4) / (Math.max(0, ...sums) || 1);
    const gap = Math.min(2, step / 3);
    const wide = (step - gap).toFixed(1);
    const bottoms = new Array(many).fill(HEIGHT);
    const parts = bars.map((own, k) => {
      const d = own.map((count, n) => {
        if (!count) return "";
        const at = `M${(left + n * step + gap / 2).toFixed(1)},${bottoms[n].toFixed(1)}`;
        bottoms[n] -= count * unit;
        return `${at}h${wide}v-${(count * unit).toFixed(1)}h-${wide}z`;
      });
      return `<path fill="${look.types[colours[groups[k]]].colour}" d="${d.join("")}"/>`;
    });
    for (const [from, to] of leftOut(all, period)) {
      const box = `x="${from.toFixed(1)}" y="0" width="${(to - from).toFixed(1)}" height="${HEIGHT}"`;
      parts.push(`<rect ${box} fill="${look.muted}" opacity="0.35"/>`);
    }
    const size = `viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join("")}</svg>`;
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  }

  /** @type {(all: TimelineSection, period: Ends | null) => Ends[]} */
  function leftOut({ reach, overview: all }, period) {
    if (!period) return [];
    const [first, last] = reach.map(timeShown.dayOf);
    const at = (/** @type {number} */ day) =>
      placeOf(all, Math.min(Math.max((day - first) / (last - first), 0), 1)) * WIDTH;
    const parts = /** @type {Ends[]} */ ([
      [0, at(period[0])],
      [at(period[1]), WIDTH],
    ]);
    return parts.filter(([from, to]) => to - from > 1);
  }

  return { draw };
})();
