/* What lies around the marks of a timeline that runs rightwards, as shapes: years, bands of periods, how dense
   lanes are, the members, what joins marks, the rows of a theme. Plain functions, without a page. */
const ground = (() => {
  const DAY = 86400000;
  const FILL = 0.14; // opacity of the ground of the members
  const [NUMBER, ROOM, HEIGHT, APART] = [12.3, 24, 15, 4]; // of their numbers, in pixels
  const [STEM, SEAM, DOT, STEP, SIGN, SIGN_LINE] = [1.3, 2.4, 2.4, 1.5, 11, 1.4];
  const time = (/** @type {string} */ day) => Date.parse(day);

  /** @type {(from: Point, to: Point, colour: string, width: number) => Shape} */
  const line = (from, to, colour, width) => ({ kind: "line", points: [from, to], colour, width });

  /**
   * The years, and lines between lanes.
   * @param {TimelineGround} all
   * @param {GroundView} view
   * @returns {Shape[]}
   */
  function grid({ lines, look, height }, { x, length, ticks }) {
    const upright = ticks.map(([at]) => x(at)).filter((at) => at >= 0 && at <= length);
    return [
      ...upright.map((at) => line({ x: at, y: 0 }, { x: at, y: height }, look.grid, 1)),
      ...lines.map((y) => line({ x: 0, y }, { x: length, y }, look.grid, 1)),
    ];
  }

  /** @type {(all: TimelineGround, view: GroundView) => Shape[]} */
  function bands({ bands: all, look }, { x, length }) {
    return all.flatMap(({ y, periods }) =>
      periods.flatMap(({ from, to, said }) => {
        const [first, last] = [x(time(from)), x(time(to) + DAY)];
        if (last < 0 || first > length) return [];
        const box = { x: first, y: y - look.strip / 2, width: last - first, height: look.strip };
        return [{ kind: "bar", style: "full", colour: look.band, line: 2, edge: look.page, said, ...box }];
      }),
    );
  }

  /** @type {(all: TimelineGround, view: GroundView) => Shape[]} */
  function ribbons({ ribbons: all, types }, { x }) {
    return all.flatMap(({ lane, bottom, heights, start, width, opacity }) => {
      const { colour } = types[lane];
      const at = (/** @type {number} */ n) => x((start + n * width) * DAY);
      const points = heights.flatMap((tall, n) => [
        { x: at(n), y: bottom - tall },
        { x: at(n + 1), y: bottom - tall },
      ]);
      const ends = [
        { x: at(heights.length), y: bottom },
        { x: at(0), y: bottom },
      ];
      return [{ kind: "area", colour, opacity, points: [...points, ...ends] }];
    });
  }

  /** @type {(all: TimelineGround, view: GroundView) => Shape[]} */
  function members({ members: all, types, look }, view) {
    if (!all) return [];
    const { x, length } = view;
    const [top, bottom] = all.between;
    const unit = (bottom - top) / all.most;
    const { colour } = types[all.lane];
    const ends = [...all.steps.slice(1).map(([day]) => day), all.today].map((day) => x(time(day)));
    const steps = all.steps.map(([day, total, said], n) => {
      const from = x(time(day));
      return { from, to: Math.max(ends[n], from), y: bottom - total * unit, total, said };
    });
    const points = steps.flatMap(({ from, to, y }) => [
      { x: from, y },
      { x: to, y },
    ]);
    const floor = [
      { x: steps.at(-1)?.to || 0, y: bottom },
      { x: steps[0].from, y: bottom },
    ];
    /** @type {Shape[]} */
    const spaces = steps
      .filter(({ from, to }) => to > 0 && from < length)
      .map(({ from, to, said }) => ({
        kind: "space",
        x: from,
        y: top,
        width: to - from,
        height: bottom - top,
        said,
      }));
    return [
      { kind: "area", colour, opacity: FILL, points: [...points, ...floor] },
      { kind: "line", colour, width: STEP * look.scale, points },
      ...numbers(steps, bottom, view, look),
      ...spaces,
    ];
  }

  /**
   * The numbers of the steps in view, with that at its left edge; of those too near to one another the later.
   * @param {{ from: number, to: number, y: number, total: number }[]} steps
   * @param {number} bottom
   * @param {GroundView} view
   * @param {TimelineLook} look
   * @returns {Shape[]}
   */
  function numbers(steps, bottom, { length }, { scale }) {
    const size = NUMBER * scale;
    const seen = steps.filter(({ from, to }) => to > 0 && from <= length);
    let end = length;
    return seen.reverse().flatMap(({ from, y, total }) => {
      const x = Math.max(from, 0);
      if (x + ROOM * scale > end) return [];
      end = x;
      const under = bottom - y >= HEIGHT;
      const place = { x: x + APART, y: under ? y + size * 0.7 : y - size * 0.55 };
      return [{ kind: "text", text: String(total), ...place, size, bold: true, muted: false }];
    });
  }

  /** @type {(all: TimelineGround, view: GroundView) => Shape[]} what joins marks, over them */
  function joints({ seams, stems, look }, { x }) {
    const { scale, size } = look;
    const half = size.bar / 2 + 1;
    return [
      ...seams.map(({ day, y }) => {
        const at = x(time(day));
        return line({ x: at, y: y - half }, { x: at, y: y + half }, look.page, SEAM * scale);
      }),
      ...stems.flatMap(({ day, top, bottom, edge, colour }) => {
        const at = x(time(day));
        const upright = line({ x: at, y: bottom }, { x: at, y: top }, colour, STEM * scale);
        /** @type {Shape} */
        const dot = { kind: "dot", x: at, y: top, radius: DOT * scale, colour };
        return edge ? [upright] : [upright, dot];
      }),
    ];
  }

  /**
   * The marks in the rows of a theme: the dot of a text is full, a document has the ground of a sheet.
   * @param {TimelineGround} all
   * @param {GroundView} view
   * @returns {Shape[]}
   */
  function spots({ spots: all, signs, look }, { x }) {
    /** @type {Record<string, string>} */
    const grounds = { text: look.text, document: look.band };
    return all.flatMap(({ y, marks }) => {
      const [{ kind, days }] = marks;
      const [from, to] = [x(days[0] * DAY), x((days[1] + 1) * DAY)];
      const said = marks.map((mark) => mark.said || mark.text).join("\n");
      const [corners, larger] = signs[kind];
      const lines = { radius: ((SIGN * look.scale) / 2) * larger, width: SIGN_LINE * look.scale };
      const fill = grounds[kind] || look.page;
      const sign = { x: (from + to) / 2, y, corners, fill, said, ...lines };
      const vague = days[1] > days[0] ? [line({ x: from, y }, { x: to, y }, look.muted, 2 * look.scale)] : [];
      return /** @type {Shape[]} */ ([...vague, { kind: "sign", ...sign }]);
    });
  }

  return { grid, bands, ribbons, members, joints, spots };
})();
