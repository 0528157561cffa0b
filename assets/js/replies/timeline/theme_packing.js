/* The rows that the timeline gains for one theme: documents, texts, what looks back, scholars; as
   components/timeline/theme/rows.py packs them. Days are counted from 1970. */
const themePacking = (() => {
  const [WIDTH, ROOM, LABEL, APART] = [560, 14, 12.5, 6];
  const AVERAGE = 0.5; // em a letter
  /** @type {Record<string, number>} rows of a lane */
  const MOST = { documents: 6, texts: 1, later: 5, scholars: 8 };
  const [GAP, NAME] = [12, 46];
  const LEFT = ["later", "scholars"];
  const [VAGUE, EDGE] = [800, 50];

  const overlap = (/** @type {Ends} */ one, /** @type {Ends} */ other) =>
    Math.min(one[1], other[1]) - Math.max(one[0], other[0]);

  /* --- what there is ------------------------------------------------------------------------- */

  /**
   * @template {ThemeMark} Mark
   * @param {DatedMarks<Mark>} dated
   * @param {number[]} positions
   * @param {Set<string>} alone what has no event, and fits
   * @returns {Mark[]} what is of some events, event after event, each once, then what has none
   */
  function picked({ marks, ofEvents }, positions, alone) {
    const byEvent = new Map(ofEvents);
    const places = new Set(positions.flatMap((n) => byEvent.get(n) || []));
    return [...[...places].map((n) => marks[n]), ...marks.filter(({ card }) => alone.has(card))];
  }

  /**
   * What is dated on the theme of a selection.
   * @param {TimelineSection} all
   * @param {Choices} selection
   * @param {number[]} positions of the events chosen
   */
  function strands({ theme }, selection, positions) {
    const alone = new Set([...selector.quotations(selection), ...selector.excerpts(selection)]);
    const quotations = picked(theme.quotations, positions, alone);
    quotations.sort((one, other) => one.moment - other.moment);
    const excerpts = picked(theme.excerpts, positions, alone);
    return { quotations, excerpts };
  }

  /**
   * @param {TimelineSection} all
   * @param {Choices} selection
   * @param {number[]} positions
   * @returns {Ends | null} from when to when there is something on the one theme of a selection
   */
  function windowOf(all, selection, positions) {
    if (selection.theme.length !== 1 || !positions.length) return null;
    const { quotations, excerpts } = strands(all, selection, positions);
    const exact = [...quotations, ...excerpts].filter(({ days }) => days[1] - days[0] < VAGUE);
    const spans = [
      ...positions.map((n) => all.events[n].place || all.events[n].days),
      ...exact.map(({ days }) => days),
    ];
    let first = Math.min(...spans.map((days) => days[0]));
    const last = Math.max(...spans.map((days) => days[1]));
    if (last > all.home[0]) first = Math.max(first, all.home[0]);
    const edge = Math.floor((last - first) / EDGE);
    return [first - edge, last + edge];
  }

  /* --- rows ---------------------------------------------------------------------------------- */

  /** @type {(taken: Ends[], extent: Ends, apart: number) => boolean} */
  const isFree = (taken, [first, last], apart) =>
    taken.every(([left, right]) => last + apart <= left || right + apart <= first);

  /**
   * Adds the rows of the theme of a selection below a plan.
   * @param {TimelineSection} all
   * @param {LanePlan} plan
   * @param {Choices} selection
   * @param {number[]} positions
   * @param {Ends} days the first and the last that is shown
   * @returns {{ spots: ThemeSpot[], lines: number[] }}
   */
  function place(all, plan, selection, positions, days) {
    /** @type {ThemeSpot[]} */
    const spots = [];
    /** @type {number[]} */
    const lines = [];
    if (selection.theme.length !== 1) return { spots, lines };
    const { quotations, excerpts } = strands(all, selection, positions);
    const { names, sources } = all.theme;
    const unit = WIDTH / (days[1] + 1 - days[0]);

    /** @type {(mark: ThemeMark, left: boolean) => { extent: Ends, ways: Ends[] }} */
    function waysOf(mark, left) {
      const start = (mark.days[0] - days[0]) * unit;
      const end = (mark.days[1] + 1 - days[0]) * unit;
      const middle = (start + end) / 2;
      const [first, last] = [Math.min(start, middle - ROOM / 2), Math.max(end, middle + ROOM / 2)];
      const label = LABEL * AVERAGE * mark.letters + APART;
      /** @type {[Ends, Ends]} */
      const [before, after] = [
        [first - label, last],
        [first, last + label],
      ];
      return { extent: [first, last], ways: left || after[1] > WIDTH ? [before, after] : [after, before] };
    }

    /** @type {(lane: string, marks: ThemeMark[]) => number} how many rows they take */
    function pack(lane, marks) {
      /** @type {Ends[][]} */
      const labelled = [];
      /** @type {Ends[][]} */
      const bare = [];
      /** @type {{ extent: Ends, spot: ThemeSpot }[]} */
      const own = [];
      for (const mark of marks) {
        const { extent, ways } = waysOf(mark, LEFT.includes(lane));
        let number = -1;
        for (let row = 0; row < Math.min(labelled.length + 1, MOST[lane]) && number < 0; row++) {
          const way =
            row < labelled.length ? ways.find((each) => isFree(labelled[row], each, APART)) : ways[0];
          if (!way) continue;
          if (row === labelled.length) {
            labelled.push([]);
            bare.push([]);
          }
          labelled[row].push(way);
          bare[row].push(extent);
          number = row;
        }
        if (number < 0) {
          number = bare.findIndex((taken) => isFree(taken, extent, 0));
          if (number >= 0) {
            bare[number].push(extent);
            labelled[number].push(extent);
          }
        }
        if (number < 0) {
          const nearest = own.reduce((a, b) =>
            overlap(b.extent, extent) > overlap(a.extent, extent) ? b : a,
          );
          nearest.spot.marks.push(mark);
        } else {
          const y = plan.height + (number + 0.5) * plan.row;
          own.push({ extent, spot: { lane, y, left: LEFT.includes(lane), marks: [mark] } });
        }
      }
      spots.push(...own.map(({ spot }) => spot));
      return bare.length;
    }

    function open() {
      lines.push(plan.height + GAP / 2);
      plan.height += GAP;
      return plan.height;
    }

    /** @type {(strand: string, name: string) => void} */
    function lane(strand, name) {
      /** @type {Map<string, ThemeMark>} */
      const once = new Map();
      for (const each of [...quotations].reverse()) if (each.strand === strand) once.set(each.of, each);
      if (!once.size) return;
      const top = open();
      plan.height +=
        pack(strand === "studies" ? "scholars" : strand, [...once.values()].reverse()) * plan.row;
      plan.height = Math.max(plan.height, top + NAME);
      plan.below.push({ words: name, y: top, height: plan.height - top, css: "lane-group lane-alone" });
    }

    function texts() {
      const told = sources.filter(([key]) => excerpts.some(({ source }) => source === key));
      if (!told.length) return;
      plan.below.push({ words: names.texts, y: open(), height: plan.row, css: "lane-group lane-head" });
      plan.height += plan.row;
      for (const [key, label] of told) {
        const y = plan.height + plan.row / 2;
        plan.height +=
          pack(
            "texts",
            excerpts.filter(({ source }) => source === key),
          ) * plan.row;
        plan.below.push({ words: label, y, height: plan.row, css: "lane lane-text" });
      }
    }

    const press = quotations.some(({ strand, kind }) => strand === "documents" && kind === "press");
    lane("documents", press ? names.press : names.documents);
    texts();
    lane("later", names.later);
    lane("studies", names.scholars);
    return { spots, lines };
  }

  return { place, windowOf };
})();
