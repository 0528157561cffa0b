/* What the words of a search are near to beside events, as components/filters/answers.py ranks it: questions,
   themes, tours, parts of pages. */
const near = (() => {
  const HEADING = "answers-heading"; // the id of their heading
  const EVENT = "event";
  const part = () => parcel.part("near");
  /** @type {Map<string, number> | undefined} the number of each stem */
  let numbers;

  /**
   * What a folded word has in common with its inflections: "bombing" is "bomb".
   * @param {string} folded
   */
  function stem(folded) {
    const { who, endings, shortest } = part();
    const word = Object.hasOwn(who, folded) ? who[folded] : folded;
    const ending = endings.find(
      (/** @type {string} */ each) => word.endsWith(each) && [...word].length - each.length >= shortest,
    );
    return ending ? word.slice(0, -ending.length) : word;
  }

  /**
   * The numbers of the stems of a question, of those that some text holds.
   * @param {string} q
   */
  function asked(q) {
    const { stems, idle } = part();
    numbers ??= new Map(
      stems.split(" ").map((/** @type {string} */ each, /** @type {number} */ n) => [each, n]),
    );
    const said = folding.words(q).filter((word) => !idle.includes(word));
    return [...new Set(said.map(stem))].flatMap((each) => numbers?.get(each) ?? []);
  }

  /**
   * The numbers of the texts that hold most of a question, best first (data/selection/ranking.py).
   * @param {number[]} stems
   * @param {number[][]} holders for each stem the texts that hold it: 8 × number + weight
   * @param {number} size how many texts there are
   * @param {number} most
   * @param {number} least the part of a question that a text must hold
   */
  function best(stems, holders, size, most, least) {
    /** @type {Map<number, number>} */
    const held = new Map();
    /** @type {Map<number, number>} */
    const counts = new Map();
    let all = 0;
    for (const each of stems.filter((n) => holders[n].length)) {
      const worth = Math.round(Math.log(1 + size / holders[each].length) * 1_000_000);
      all += worth;
      for (const holder of holders[each]) {
        const text = holder >> 3;
        held.set(text, (held.get(text) || 0) + worth);
        counts.set(text, (counts.get(text) || 0) + worth * (holder & 7));
      }
    }
    const count = (/** @type {number} */ text) => counts.get(text) || 0;
    const fitting = [...held].filter(([, sum]) => sum >= least * all).map(([text]) => text);
    const ranked = fitting.sort((one, other) => count(other) - count(one) || one - other);
    return ranked.slice(0, most).filter((text) => count(text) >= part().near * count(ranked[0]));
  }

  /**
   * What the words are near to, best first: kind, id, title, what it is. Events come last, if asked for.
   * @param {string} q
   * @param {boolean} [events]
   * @returns {[string, string, string, string][]}
   */
  function nearest(q, events = false) {
    const { answers, dossier, events: ofEvents, most, least } = part();
    const stems = asked(q);
    const first = best(stems, dossier, answers.length, most[0], least[0]).map((n) => answers[n]);
    if (!events) return first;
    const places = best(stems, ofEvents, listing.size(), most[1], least[1]);
    return [...first, ...places.map(event)];
  }

  /**
   * @param {number} place
   * @returns {[string, string, string, string]}
   */
  function event(place) {
    const { id, title, date } = listing.event(place);
    const kind = [wording.of("answers").KINDS[EVENT], date].filter(Boolean).join(" · ");
    return [EVENT, id, title, kind];
  }

  /**
   * Where an answer is; the other filters are kept, the words are not.
   * @param {SelectedView} view
   * @param {string} kind
   * @param {string} id
   */
  function href(view, kind, id) {
    const there = { ...views.read(""), selection: { ...view.selection, q: "" } };
    if (kind === "question") return `/compare${views.write({ ...there, dispute: id })}`;
    if (kind === "story") return `/present/${id}`;
    if (kind === "page") return `${id === "coverage" ? "/compare" : "/about"}#${id}`;
    if (kind === EVENT) return `/${views.write({ ...there, event: id })}`;
    return `/${views.write({ ...there, selection: { ...there.selection, theme: [id] } })}`;
  }

  /**
   * Links to what is near to the words of a search, where no event fits it to the nearest events too.
   * @param {SelectedView} view
   * @param {boolean} fits whether some event does
   * @returns {StillNode[]}
   */
  function answers(view, fits) {
    const { q } = view.selection;
    const found = q ? nearest(q, !fits) : [];
    if (!found.length) return [];
    const { make } = markup;
    const items = found.map(([kind, id, title, said]) =>
      make("Li", [
        make("A", title, { href: href(view, kind, id) }),
        make("Span", said, { className: "kind" }),
      ]),
    );
    const { HEADING: heading, NOTHING_HOLDS } = wording.of("answers");
    const head = make("H2", fits ? heading : NOTHING_HOLDS, { id: HEADING });
    const name = { className: "answers", "aria-labelledby": HEADING };
    return [make("Section", [head, make("Ul", items)], name)];
  }

  /**
   * A link to them, for where they stand far below; null without a search, or if nothing is near to it.
   * @param {SelectedView} view
   */
  function way(view) {
    const { q } = view.selection;
    if (!q || !nearest(q).length) return null;
    return markup.make("A", `${wording.of("answers").HEADING} ▾`, { href: `#${HEADING}`, className: "near" });
  }

  /**
   * What is asked in a disagreement; "" if there is none.
   * @param {string} dispute
   * @returns {string}
   */
  const question = (dispute) =>
    part().answers.find((/** @type {string[]} */ [kind, id]) => kind === "question" && id === dispute)?.[2] ||
    "";

  return { answers, way, question };
})();
