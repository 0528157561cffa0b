/* The menus of a copy: the server's own, drawn where nothing is chosen (components/filters/menus.py), in which
   what follows the selection is set. */
const filterMenus = (() => {
  const SHORTEST = 22; // signs of a label on a closed menu
  const part = () => parcel.part("filters");

  /**
   * What is chosen in a menu, as a list.
   * @param {CopyQuestion["view"]} view
   * @param {string} key
   * @returns {string[]}
   */
  function chosen(view, key) {
    const { dim, kind, selection } = view;
    const value = { dim, kind, ...selection }[key];
    return [value ?? ""].flat().filter(Boolean);
  }

  /**
   * All menus as the address sets them.
   * @param {CopyQuestion} question
   * @param {string} path of the page
   * @returns {StillNode[]}
   */
  function draw(question, path) {
    const kinds = question.place.page === "compare" ? parcel.unfold(part().kinds) : [];
    const menus = /** @type {StillElement[]} */ ([parcel.unfold(part().menus), kinds].flat());
    return menus.map((menu) => {
      const key = menu.props["data-key"];
      if (key === "period") return period(menu, question, path);
      return key ? facet(menu, /** @type {string} */ (key), question) : more(menu, question);
    });
  }

  /**
   * @param {StillElement} details
   * @param {boolean} isSet whether anything is chosen in it
   * @param {StillNode} words of its summary
   * @param {StillNode} menu
   */
  function unfolding(details, isSet, words, menu) {
    const [summary] = markup.held(details);
    const className = isSet ? "filter filter-set" : "filter";
    return markup.give(details, { className, children: [markup.give(summary, { children: words }), menu] });
  }

  /**
   * A menu that closed says its name and what is chosen.
   * @param {StillElement} details
   * @param {string} words
   * @param {StillNode} menu
   */
  function named(details, words, menu) {
    const [summary] = markup.held(details);
    const [name, span] = markup.held(summary);
    const isSet = words !== wording.of("facets").ANY;
    return unfolding(details, isSet, [name, markup.give(span, { children: words })], menu);
  }

  /**
   * @param {StillElement} details
   * @param {CopyQuestion} question
   * @param {string} path
   */
  function period(details, question, path) {
    const [, menu] = markup.held(details);
    return named(details, periodMenu.words(question.view.selection), periodMenu.draw(menu, question, path));
  }

  /**
   * @param {StillElement} details
   * @param {string} key
   * @param {CopyQuestion} question
   */
  function facet(details, key, question) {
    const [, menu] = markup.held(details);
    const values = chosen(question.view, key);
    return named(details, closedWords(key, values), choices(menu, key, question));
  }

  /**
   * The words on a closed menu: "any", "assurances + 1".
   * @param {string} key
   * @param {string[]} values
   */
  function closedWords(key, values) {
    if (!values.length) return wording.of("facets").ANY;
    const first =
      key === "kind"
        ? wording.of("compare").KIND_LABELS[values[0]][0]
        : wording.shorten(sentences.label(key, values[0]), SHORTEST);
    return values.length === 1 ? first : `${first} + ${values.length - 1}`;
  }

  /**
   * A part of a menu with the choices of a facet, and what empties it.
   * @param {StillElement} fieldset
   * @param {string} key
   * @param {CopyQuestion} question
   */
  function choices(fieldset, key, question) {
    const { view, result } = question;
    const values = new Set(chosen(view, key));
    const counts = key === "kind" ? disputes.kinds(question) : result.counts[key];
    const most = Math.max(1, ...Object.values(counts));
    /** @type {(element: StillElement) => StillElement | null} */
    const rule = (element) => {
      if (element.type === "Label" && element.props["data-key"]) return flag(element, view);
      if (element.type !== "Li") return null;
      const [label, ...below] = markup.held(element);
      const { value } = markup.held(label)[0].props;
      const count = counts[value] || 0;
      const children = [
        choice(label, values.has(value), count),
        ...below.map((each) => markup.change(each, rule)),
      ];
      const style = { "--share": markup.percent(count, most) };
      return markup.give(element, element.props.style ? { style, children } : { children });
    };
    const inside = /** @type {StillNode[]} */ (markup.change(markup.held(fieldset), rule));
    if (values.size) inside.push(clear(key));
    return markup.give(fieldset, { children: inside });
  }

  /**
   * @param {StillElement} label of a choice
   * @param {boolean} isChosen
   * @param {number} count of what it would give
   */
  function choice(label, isChosen, count) {
    const [box, words, number] = markup.held(label);
    return markup.give(label, {
      className: count ? "choice" : "choice choice-empty",
      children: [checked(box, isChosen), words, markup.give(number, { children: String(count) })],
    });
  }

  /**
   * @param {StillElement} box
   * @param {boolean} isChosen
   */
  const checked = (box, isChosen) => markup.give(box, { "data-checked": isChosen ? "1" : "" });

  /** @param {string} key */
  const clear = (key) =>
    markup.make("Button", part().clear[key], { type: "button", className: "clear", "data-clear": key });

  /**
   * @param {StillElement} label
   * @param {CopyQuestion["view"]} view
   */
  function flag(label, view) {
    const [box, name] = markup.held(label);
    const isChosen = chosen(view, /** @type {string} */ (label.props["data-key"])).length > 0;
    return markup.give(label, { children: [checked(box, isChosen), name] });
  }

  /**
   * The menu of what is asked for less often.
   * @param {StillElement} details
   * @param {CopyQuestion} question
   */
  function more(details, question) {
    const [, menu] = markup.held(details);
    const parts = markup.held(menu);
    const count = parts.filter(({ props }) => chosen(question.view, props["data-key"]).length).length;
    const inside = parts.map((each) =>
      each.type === "Fieldset" ? choices(each, each.props["data-key"], question) : flag(each, question.view),
    );
    return unfolding(details, count > 0, part().more[count], markup.give(menu, { children: inside }));
  }

  return { draw };
})();
