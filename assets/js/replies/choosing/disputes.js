/* Which disagreements fit a selection in a copy, as data/sources/disagreements.py has it. */
const disputes = (() => {
  /**
   * The disagreements that fit: they name a chosen event or, without events, a theme and a source.
   * @param {Choices} selection
   * @param {number[]} positions of the chosen events
   * @param {string[]} [kinds] those that are of one of them, if any is given
   * @returns {string[]} ids, in the order of the dossier
   */
  function of(selection, positions, kinds = []) {
    const isChosen = new Set(positions);
    const meets = (/** @type {string[]} */ wanted, /** @type {string[]} */ all) =>
      !wanted.length || wanted.some((each) => all.includes(each));
    return Object.entries(parcel.part("disputes"))
      .filter(([, { events, themes, sources, kinds: own }]) => {
        const { q, theme, source } = selection;
        const fits = events.length
          ? events.some((/** @type {number} */ each) => isChosen.has(each))
          : !q && meets(theme, themes) && meets(source, sources);
        return fits && meets(kinds, own);
      })
      .map(([id]) => id);
  }

  /**
   * How many of those that fit are of each kind; one of several kinds counts for each.
   * @param {CopyQuestion} question
   * @returns {Record<string, number>}
   */
  function kinds({ view, result }) {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const id of of(view.selection, result.positions))
      for (const kind of parcel.part("disputes")[id].kinds) counts[kind] = (counts[kind] || 0) + 1;
    return counts;
  }

  return { of, kinds };
})();
