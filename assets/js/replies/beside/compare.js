/* The page of disagreements in a copy: their list, one of them with its table, what each text says of an event
   (components/compare/disagreements.py, disagreement.py, tellings.py). */
const differences = (() => {
  const part = () => parcel.part("compare");
  const words = () => wording.of("compare");
  /** @type {typeof markup.make} */
  const make = (...parts) => markup.make(...parts); // which may come after this script
  const elements = (/** @type {number | null} */ folded) =>
    /** @type {StillElement[]} */ (parcel.unfold(folded));

  /* --- which, in which order ----------------------------------------------------------------- */

  /**
   * Those on an event first, then those between texts, on the themes, the specific ones.
   * @param {string[]} keys
   * @param {number} place of the event, -1 without one
   * @param {string[]} themes
   */
  function ranked(keys, place, themes) {
    const all = parcel.part("disputes");
    const rank = (/** @type {string} */ key) => {
      const { within, rank } = part().disputes[key];
      const isOnIt = all[key].events.includes(place);
      const isOnTheme = themes.some((theme) => all[key].themes.includes(theme));
      return [isOnIt ? 0 : 1, !isOnIt && within ? 1 : 0, isOnTheme ? 0 : 1, rank];
    };
    const ranks = new Map(keys.map((key) => [key, rank(key)]));
    const apart = (/** @type {number[]} */ one, /** @type {number[]} */ other) =>
      one.map((value, n) => value - other[n]).find(Boolean) || 0;
    return [...keys].sort((one, other) => apart(ranks.get(one) || [], ranks.get(other) || []));
  }

  /** @param {CopyQuestion} question */
  function fitting({ view, result }) {
    const keys = disputes.of(view.selection, result.positions, view.kind);
    return ranked(keys, selector.position(view.event), view.selection.theme);
  }

  /* --- the list ------------------------------------------------------------------------------ */

  /**
   * @param {CopyQuestion["view"]} view
   * @param {string[]} keys
   * @returns {StillNode[]}
   */
  function list(view, keys) {
    const { disputes: own, counts, within, listed, first } = part();
    const place = selector.position(view.event);
    const isOn = (/** @type {string} */ key) => parcel.part("disputes")[key].events.includes(place);
    const isWithin = (/** @type {string} */ key) => own[key].within;
    const some = keys.slice(0, listed);
    const others = some.filter((key) => !isOn(key));
    const sections = [
      { heading: words().ON_THIS_EVENT, group: some.filter(isOn) },
      { heading: words().BETWEEN, group: others.filter((key) => !isWithin(key)) },
      { heading: words().WITHIN, group: others.filter(isWithin) },
    ].filter(({ group }) => group.length);
    const labels = view.kind.map((kind) => words().KIND_LABELS[kind][0]);
    const chosen = view.kind.length ? ` · ${wording.fill(words().CHOSEN, wording.either(labels))}` : "";
    const count = counts[keys.length] + within[keys.filter(isWithin).length] + chosen;
    const parts = [
      make("H2", count, { className: "count-line" }),
      view.event && !some.some(isOn) ? make("P", words().NONE_ON_EVENT, { className: "note" }) : null,
      make("P", words().LIST_HINT, { className: "hint" }),
      ...sections.flatMap(({ heading, group }) => [
        make("H3", heading, { className: "section" }),
        make(
          "Ul",
          group.map((key) => item(view, key, key === keys[0])),
          { className: "disputes" },
        ),
      ]),
      keys.length > listed ? make("P", first[keys.length], { className: "note" }) : null,
    ];
    return [make("Div", parts, { "data-rove": "disputes" })];
  }

  /**
   * @param {CopyQuestion["view"]} view
   * @param {string} key
   * @param {boolean} isFirst
   */
  function item(view, key, isFirst) {
    const href = views.write({ ...view, dispute: key, window: "" });
    return markup.change(elements(part().disputes[key].item)[0], (element) =>
      element.type === "A" ? markup.give(element, { href, tabIndex: isFirst ? 0 : -1 }) : null,
    );
  }

  /**
   * That no disagreement fits, and the ways out.
   * @param {CopyQuestion["view"]} view
   */
  function none(view) {
    const way = (/** @type {CopyQuestion["view"]} */ to) => views.write(to) || "?";
    /** @type {StillNode[]} */
    const parts = [view.kind.length ? words().NONE_OF_KIND : words().NO_DISAGREEMENT];
    if (view.kind.length)
      parts.push(" ", make("A", words().SHOW_ALL_KINDS, { href: way({ ...view, kind: [] }) }));
    if (!summary.isEverything(view.selection)) {
      const href = way({ ...view, selection: summary.everything() });
      parts.push(" ", make("A", wording.of("facets").RESET, { href }));
    }
    return [make("P", parts, { className: "empty" })];
  }

  /* --- one disagreement ---------------------------------------------------------------------- */

  /**
   * @param {CopyQuestion["view"]} view
   * @param {string[]} keys those that fit, in order
   */
  function panel(view, keys) {
    const { PREVIOUS, NEXT, ALL, STEPS, OUTSIDE } = words();
    const key = view.dispute;
    const place = keys.indexOf(key);
    const step = (/** @type {string | undefined} */ to, /** @type {string} */ label) =>
      to === undefined ? [] : [make("A", label, { href: views.write({ ...view, dispute: to }) || "?" })];
    const links = [
      ...step(place > 0 ? keys[place - 1] : undefined, `◂ ${PREVIOUS}`),
      ...step("", ALL),
      ...step(place >= 0 ? keys[place + 1] : undefined, `${NEXT} ▸`),
    ];
    const [head, ...rest] = carry.links(elements(part().disputes[key].panel), view);
    return [
      head,
      place < 0 ? make("P", OUTSIDE, { className: "note" }) : null,
      ...rest,
      make("Nav", links, { className: "steps", "aria-label": STEPS }),
    ];
  }

  /* --- what each text says of an event ------------------------------------------------------- */

  /**
   * @param {CopyQuestion} question
   * @returns {StillNode[]}
   */
  function told({ view, result }) {
    const place = selector.position(view.event);
    const own = part().told[place];
    if (view.dispute || !own) return [];
    const [head, ...rest] = carry.links(elements(own), view);
    const keys = Object.keys(parcel.part("disputes")).filter((key) =>
      parcel.part("disputes")[key].events.includes(place),
    );
    const questions = ranked(keys, place, view.selection.theme)
      .slice(0, part().questions)
      .map((key) =>
        make("A", `⚑ ${part().questionOf[key]}`, {
          href: views.write({ ...view, dispute: key, window: "" }),
        }),
      );
    const full = markup.change(head, (element) =>
      element.props.className === "ways"
        ? markup.give(element, { children: [...questions, ...markup.held(element).slice(-2)] })
        : null,
    );
    return [full, ...rest, ...steps(view, place, result.positions)];
  }

  /**
   * Links to the shared events before and after one, among the weightiest of those that are told.
   * @param {CopyQuestion["view"]} view
   * @param {number} place
   * @param {number[]} positions
   */
  function steps(view, place, positions) {
    const { told: of, weights, most, shared, shorts } = part();
    const all = positions.filter((each) => of[each]);
    const kept = new Set([...all].sort((one, other) => weights[other] - weights[one]).slice(0, most));
    const rows = all.filter((each) => kept.has(each) && shared[each]);
    const link = (/** @type {number} */ to, /** @type {string} */ rel) => {
      const { id, title } = listing.event(to);
      const label = rel === "prev" ? `◂ ${shorts[to]}` : `${shorts[to]} ▸`;
      return make("A", label, { href: views.write({ ...view, event: id, dispute: "" }), rel, title });
    };
    const before = rows.filter((each) => each < place).slice(-1);
    const after = rows.filter((each) => each > place).slice(0, 1);
    const links = [...before.map((each) => link(each, "prev")), ...after.map((each) => link(each, "next"))];
    if (!links.length) return [];
    const hint = make("Span", words().SHARED_KEYS, { className: "hint" });
    return [make("Nav", [...links, hint], { className: "steps", "aria-label": words().SHARED })];
  }

  /**
   * What the page shows of a view.
   * @param {CopyQuestion} question
   */
  function draw(question) {
    const { view, result } = question;
    const keys = fitting(question);
    const listed = keys.length ? list(view, keys) : none(view);
    const found = view.dispute ? [] : near.answers(view, result.positions.length > 0);
    return {
      "dispute-table": { tree: view.dispute ? parcel.unfold(part().disputes[view.dispute].table) : [] },
      tellings: { tree: told(question) },
      disputes: { tree: view.dispute ? panel(view, keys) : [...found, ...listed] },
    };
  }

  return { draw };
})();
