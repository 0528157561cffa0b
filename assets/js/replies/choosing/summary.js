/* What is chosen, in words, in a copy (components/filters/summary.py). */
const summary = (() => {
  const words = () => wording.of("facets");
  /** @type {Choices | undefined} */
  let none;

  /* A selection of everything. */
  function everything() {
    none ??= views.read("").selection;
    return none;
  }

  /** @type {(selection: Choices) => boolean} */
  const isEverything = (selection) => Object.values(selection).every((value) => !value.length);

  /**
   * Count, words, chips, reset, and what was dropped, with a way out.
   * @param {CopyQuestion} question
   * @param {string} path of the page
   * @returns {StillNode[]}
   */
  function draw({ view, result }, path) {
    const { make } = markup;
    const reset = { href: path + views.write({ ...view, selection: everything() }), id: "reset" };
    const clean = make("A", words().CLEAN, { href: path + views.write(view) });
    const line = [
      make("Strong", sentences.resultCount(result), { id: "result-count" }),
      make("Span", sentences.inWords(view.selection), { id: "selection-in-words" }),
      make("Span", sentences.chips(view, path), { id: "chips", className: "chips" }),
      isEverything(view.selection) ? null : make("A", words().RESET, reset),
      near.way(view),
    ];
    const left = view.dropped.length ? [sentences.dropped(view.dropped), " ", clean] : undefined;
    return [
      make("Div", line, { className: "result" }),
      make("P", left, { id: "dropped", className: "dropped" }),
    ];
  }

  /**
   * That no event fits, why if the period is the wrong way round, and the ways out.
   * @param {SelectedView} view
   * @returns {StillNode[]}
   */
  function nothing(view) {
    const { make } = markup;
    const [first, last] = selector.period(view.selection);
    const ways = sentences.setFilters(view.selection).flatMap(([name, without]) => {
      const count = selector.select(without).positions.length;
      const href = views.write({ ...view, selection: without }) || "?";
      const said = wording.fill(words().WITHOUT, name, wording.plural(count, "event"));
      return count ? [make("Li", make("A", said, { href }))] : [];
    });
    const out = views.write({ ...views.read(""), window: view.window }) || "?";
    const list = make("Ul", [...ways, make("Li", make("A", words().RESET, { href: out }))]);
    const sentence = first > last ? words().BACKWARDS : words().NOTHING;
    return [make("Div", [make("P", sentence), list], { className: "empty" })];
  }

  /**
   * What the last change led to, said once to screen readers.
   * @param {CopyQuestion} question
   */
  function announcement({ view, result }) {
    if (view.event) return listing.opened(view.event);
    const parts = [
      `${sentences.resultCount(result)}.`,
      sentences.inWords(view.selection),
      sentences.dropped(view.dropped),
    ];
    return parts.filter(Boolean).join(" ");
  }

  return { draw, nothing, announcement, everything, isEverything };
})();
