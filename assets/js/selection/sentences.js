/* What a view chooses, in words, as components/text/facets.py says it. */
const sentences = (() => {
  const text = () => wording.of("facets");
  const facets = () => /** @type {FacetRow[]} */ (parcel.part("selection").facets);

  /**
   * How many events are chosen, of how many.
   * @param {Result} result
   */
  const resultCount = ({ positions, total }) =>
    `${wording.number(positions.length)} of ${wording.plural(total, "event")}`;

  /**
   * The label of one value of a facet.
   * @param {string} key
   * @param {string} value
   */
  const label = (key, value) =>
    /** @type {SelectionPart} */ (parcel.part("selection")).values[key].find(
      ([each]) => each === value,
    )?.[1] ?? value;

  /**
   * What is chosen, one phrase a facet.
   * @param {Choices} selection
   */
  function inWords(selection) {
    const { from, to } = selection;
    const phrases = facets().map((facet) => phrase(facet, selection));
    if (from && from === to) phrases.splice(0, 2, `in ${days.inWords(from)}`);
    const said = phrases.filter(Boolean);
    return said.length ? `Events ${said.join(" and ")}.` : text().ALL;
  }

  /**
   * What one facet asks for; "" if nothing.
   * @param {FacetRow} facet
   * @param {Choices} selection
   */
  function phrase([key, kind], selection) {
    const value = selection[/** @type {keyof Choices} */ (key)];
    if (!value.length || key === "role") return "";
    const said = valueInWords(key, kind, [value].flat());
    if (key === "actor") return selection.role ? `in which ${said} acted` : `that concern ${said}`;
    return wording.fill(text().FACET_PHRASES[key], said);
  }

  /**
   * @param {string} key
   * @param {string} kind
   * @param {string[]} values
   */
  function valueInWords(key, kind, values) {
    if (kind === "many") return wording.either(values.map((value) => label(key, value)));
    return kind === "day" ? days.inWords(values[0]) : values[0];
  }

  /**
   * One filter that is set, short: "Theme: assurances", "from 1997".
   * @param {FacetRow} facet
   * @param {string} value
   */
  function chip([key, kind], value) {
    const { FACET_NAMES, PERIOD_FROM, PERIOD_TO } = text();
    if (kind === "flag") return FACET_NAMES[key];
    if (kind === "day") return `${key === "from" ? PERIOD_FROM : PERIOD_TO} ${value}`;
    const words = kind === "text" ? `“${wording.shorten(value)}”` : label(key, value);
    return `${FACET_NAMES[key]}: ${words}`;
  }

  /**
   * Each filter that is set, in words, and the selection without it.
   * @param {Choices} selection
   * @returns {[string, Choices][]}
   */
  const setFilters = (selection) =>
    facets().flatMap((facet) => {
      const chosen = selection[/** @type {keyof Choices} */ (facet[0])];
      const rest = (/** @type {string} */ value) =>
        Array.isArray(chosen) ? chosen.filter((each) => each !== value) : "";
      return [chosen]
        .flat()
        .filter(Boolean)
        .map(
          (value) =>
            /** @type {[string, Choices]} */ ([
              chip(facet, value),
              { ...selection, [facet[0]]: rest(value) },
            ]),
        );
    });

  /**
   * A link for each filter that is set, which takes it off.
   * @param {SelectedView} view
   * @param {string} path of the page
   * @returns {StillNode[]}
   */
  const chips = (view, path) =>
    setFilters(view.selection).map(([name, without]) => ({
      type: "A",
      props: {
        children: [
          name,
          { type: "Span", props: { children: "×", className: "chip-sign", "aria-hidden": "true" } },
        ],
        href: path + views.write({ ...view, selection: without }),
        title: `Remove the filter ${name}`,
        className: "chip",
      },
    }));

  /**
   * Names the values of an address that mean nothing here, the first ones of many.
   * @param {[string, string][]} pairs
   */
  function dropped(pairs) {
    const { MOST_NAMED } = text();
    const names = pairs
      .slice(0, MOST_NAMED)
      .map(([key, value]) => leftOut(key, value))
      .join(", ");
    const others = pairs.length - MOST_NAMED;
    const more = others > 0 ? ` and ${wording.plural(others, "other", "others")}` : "";
    return names ? `Left out of the address, as it cannot be shown here: ${names}${more}.` : "";
  }

  /**
   * @param {string} key
   * @param {string} value
   */
  function leftOut(key, value) {
    const advice = key === "from" || key === "to" ? dateAdvice.of(key, value) : "";
    return `${key}=${wording.shorten(value)}${advice && ` (${advice})`}`;
  }

  /**
   * Says at a field of the period that it holds no date that it takes, and which is meant.
   * @param {string} key
   * @param {string} value
   */
  function noDay(key, value) {
    const advice = dateAdvice.of(key, value);
    return `“${wording.shorten(value)}” is not a year, a month or a day${advice && ": "}${advice}.`;
  }

  return { resultCount, label, inWords, setFilters, chips, dropped, noDay };
})();
