/* What the words of a search are near to beside events, as components/filters/answers.py ranks it: questions,
   themes, tours, parts of pages. */
const near = (() => {
  const HEADING = "answers-heading"; // the id of their heading
  const EVENT = "event";
  const part = () => parcel.part("near");
  /** @type {Map<string, number[]> | undefined} for each stem the texts that hold it: 8 × number + weight */
  let holders;

  function index() {
    if (!holders) {
      const [stems, gaps] = part().stems;
      const sums = (/** @type {number[]} */ row) => {
        let sum = 0;
        return row.map((gap) => {
          sum += gap;
          return sum;
        });
      };
      holders = new Map(wordIndex.read(stems).map((each, n) => [each, sums(gaps[n])]));
    }
    return holders;
  }

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
   * The stems of a question, of the words that say something.
   * @param {string} q
   */
  const stems = (q) => [
    ...new Set(
      folding
        .words(q)
        .filter((word) => !part().idle.includes(word))
        .map(stem),
    ),
  ];

  /**
   * The numbers of the texts that hold most of a question, best first (data/selection/ranking.py).
   * @param {string} q
   * @param {number} first of the texts that are ranked
   * @param {number} end the number after the last of them
   * @param {number} most
   * @param {number} least the part of a question that a text must hold
   */
  function best(q, first, end, most, least) {
    /** @type {Map<number, number>} */
    const held = new Map();
    /** @type {Map<number, number>} */
    const counts = new Map();
    let all = 0;
    for (const each of stems(q)) {
      const texts = (index().get(each) || []).filter((n) => n >> 3 >= first && n >> 3 < end);
      const worth = texts.length && Math.round(Math.log(1 + (end - first) / texts.length) * 1_000_000);
      all += worth;
      for (const n of texts) {
        held.set(n >> 3, (held.get(n >> 3) || 0) + worth);
        counts.set(n >> 3, (counts.get(n >> 3) || 0) + worth * (n & 7));
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
    const { answers, most, least } = part();
    const size = answers.length;
    const first = best(q, 0, size, most[0], least[0]).map((n) => answers[n]);
    if (!events) return first;
    const places = best(q, size, size + listing.size(), most[1], least[1]);
    return [...first, ...places.map((n) => event(n - size))];
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

  return { nearest, answers, way, question };
})();
