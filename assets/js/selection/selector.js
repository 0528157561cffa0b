/* What a selection picks, as data/selection/query.py has it: OR inside a facet, AND between facets. */
const selector = (() => {
  const KEPT = 16; // results
  /** @type {Map<string, Result>} by the selection, the last one asked for at the end */
  const results = new Map();
  /** @type {ReturnType<typeof makeIndex> | undefined} */
  let made;

  /* All that selecting needs of the parcel, made once. */
  function index() {
    made ??= makeIndex();
    return made;
  }

  function makeIndex() {
    /** @type {SelectionPart} */
    const section = parcel.part("selection");
    const size = section.events.length;
    const texts = size + section.arguments.length + section.alone.length;
    /** @param {number[]} gaps */
    const bits = (gaps) => bitmaps.add(bitmaps.none(size), gaps);
    const holders = Object.fromEntries(
      Object.entries(section.values).map(([key, values]) => [
        key,
        new Map(values.map(([value, , gaps]) => [value, bits(gaps)])),
      ]),
    );
    const acting = new Map(section.values.actor.map(([actor, , , gaps = []]) => [actor, bits(gaps)]));
    const position = new Map(section.events.map((event, n) => [event, n]));
    const words = wordIndex.of(...section.words, texts);
    return { section, size, holders, acting, position, words, contested: bits(section.contested) };
  }

  /**
   * The first and last day of the chosen period.
   * @param {Choices} selection
   */
  const period = (selection) => [
    days.span(selection.from)?.[0] ?? days.FIRST,
    days.span(selection.to)?.[1] ?? days.LAST,
  ];

  /** @param {Choices} selection */
  function overlap(selection) {
    const { section, size } = index();
    const [first, last] = period(selection);
    if (first > last) return bitmaps.none(size);
    return bitmaps.where(size, (n) => section.earliest[n] <= last && section.latest[n] >= first);
  }

  /**
   * The events that hold each value of a facet; of an actor those in which it acts, if that is asked for.
   * @param {string} key
   * @param {Choices} selection
   */
  const holdersOf = (key, selection) =>
    key === "actor" && selection.role ? index().acting : index().holders[key];

  /**
   * The events that one facet lets through; null if it lets all through.
   * @param {string} key
   * @param {Choices} selection
   */
  function passing(key, selection) {
    const { section, size, words, contested } = index();
    const value = selection[/** @type {keyof Choices} */ (key)];
    if (!value.length || key === "role") return null;
    if (key === "from" || key === "to") return overlap(selection);
    if (key === "q") return words.textsWith(selection.q);
    if (key === "contested") return contested;
    const isContext = key === "context"; // then it is told by some source
    const of = holdersOf(isContext ? "told" : key, selection);
    const values = isContext ? section.values.told.slice(1).map(([each]) => each) : value;
    return bitmaps.any(
      size,
      [...values].map((each) => of.get(each) || bitmaps.none(size)),
    );
  }

  /**
   * What a selection picks: the numbers of its events in order, the same at any time, how many there are
   * in all, and for each facet of several values how many events hold each under all other filters.
   * @param {Choices} selection
   * @returns {Result}
   */
  function select(selection) {
    const key = JSON.stringify(selection);
    const result = results.get(key) || compute(selection);
    results.delete(key);
    results.set(key, result);
    for (const oldest of results.keys()) if (results.size > KEPT) results.delete(oldest);
    return result;
  }

  /**
   * @param {Choices} selection
   * @returns {Result}
   */
  function compute(selection) {
    const { section, size, holders } = index();
    const masks = section.facets.map(([key]) => ({ key, bits: passing(key, selection) }));
    /** @param {...string} left facets that do not count */
    const under = (...left) =>
      bitmaps.all(
        size,
        masks.flatMap(({ key, bits }) => (bits && !left.includes(key) ? [bits] : [])),
      );
    const counts = Object.fromEntries(
      Object.keys(holders).map((key) => {
        const others = under(key);
        const of = [...holdersOf(key, selection)];
        return [key, Object.fromEntries(of.map(([value, bits]) => [value, bitmaps.count(bits, others)]))];
      }),
    );
    const positions = bitmaps.positions(under());
    return { positions, anyTime: bitmaps.positions(under("from", "to")), total: size, counts };
  }

  /**
   * Whether nothing is chosen that only events have.
   * @param {Choices} selection
   */
  function concernsArguments(selection) {
    const others = Object.entries(selection).filter(([key]) => !["theme", "source", "q"].includes(key));
    return others.every(([, value]) => !value.length);
  }

  /**
   * Of rows without event, which stand in the index of words from some number on, those that fit by theme,
   * source and words.
   * @param {[string, string[], string?][]} rows
   * @param {number} start
   * @param {Choices} selection
   */
  function fitting(rows, start, { theme, source, q }) {
    const bits = index().words.textsWith(q);
    const fits = (/** @type {[string, string[], string?]} */ [, themes, of = ""], /** @type {number} */ n) =>
      (!theme.length || themes.some((each) => theme.includes(each))) &&
      (!source.length || source.includes(of)) &&
      bitmaps.has(bits, start + n);
    return rows.filter(fits).map(([id]) => id);
  }

  /**
   * The excerpts without event that fit a selection.
   * @param {Choices} selection
   */
  function excerpts(selection) {
    const { section, size } = index();
    return concernsArguments(selection) ? fitting(section.arguments, size, selection) : [];
  }

  /**
   * The quotations without event that fit a selection, in order of their dates.
   * @param {Choices} selection
   */
  function quotations(selection) {
    const { section, size } = index();
    if (!concernsArguments(selection)) return [];
    return fitting(section.alone, size + section.arguments.length, selection);
  }

  /**
   * The number of an event; -1 if there is none of that id.
   * @param {string} event
   */
  const position = (event) => index().position.get(event) ?? -1;

  return { select, period, excerpts, quotations, position };
})();
