/* The head of a theme, and the switch of its voices (components/evidence/theme_head.py). */
const themeHead = (() => {
  const part = () => parcel.part("around").themes;

  /**
   * What is chosen, counted; "" if nothing is.
   * @param {Choices} selection
   * @param {number[]} positions
   */
  function gathered(selection, positions) {
    const { texts, documents, scholars } = spoken.counts(selection, positions);
    const counts = [positions.length, texts, documents, scholars];
    const names = wording.of("evidence").GATHERED;
    return counts
      .map((count, n) => (count ? wording.plural(count, names[n]) : ""))
      .filter(Boolean)
      .join(" · ");
  }

  /**
   * The head of the theme, if exactly one is chosen.
   * @param {CopyQuestion} question
   * @returns {StillNode[]}
   */
  function head({ view, result: { positions } }) {
    const theme = spoken.theme(view.selection);
    if (!theme) return [];
    const words = gathered(view.selection, positions);
    const whole = /** @type {StillElement} */ (parcel.unfold(part().heads[theme]));
    const [title, columns] = markup.held(whole);
    const [about, ...others] = markup.held(columns);
    const [introduction, line] = markup.held(about);
    const counted = words ? [markup.give(line, { children: [words] })] : [];
    const first = markup.give(about, { children: [introduction, ...counted] });
    const inside = [title, markup.give(columns, { children: [first, ...others] })];
    return [carry.links(markup.give(whole, { children: inside }), view)];
  }

  /**
   * What says which kinds of voices on the theme are shown; nothing if there is one kind at most.
   * @param {SelectedView} view
   * @param {number[]} positions
   * @returns {StillNode[]}
   */
  function choices(view, positions) {
    if (!spoken.theme(view.selection)) return [];
    const counts = spoken.counts(view.selection, positions);
    if (Object.values(counts).filter(Boolean).length < 2) return [];
    const whole = /** @type {StillElement} */ (parcel.unfold(part().switch));
    const [heading, set] = markup.held(whole);
    const [legend, ...labels] = markup.held(set);
    const fit = labels.flatMap((label) => {
      const [box, name] = markup.held(label);
      const count = counts[box.props.value];
      if (count === undefined) return [label];
      const words = wording.fill(part().choices[box.props.value], wording.number(count));
      return count ? [markup.give(label, { children: [box, markup.give(name, { children: words })] })] : [];
    });
    return [markup.give(whole, { children: [heading, markup.give(set, { children: [legend, ...fit] })] })];
  }

  return { head, choices };
})();
