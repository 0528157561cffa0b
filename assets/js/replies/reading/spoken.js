/* Whose words a selection gathers: its excerpts and quotations, by their numbers in the dossier
   (data/selection/excerpt_selection.py, quotation_selection.py). */
const spoken = (() => {
  const KINDS = ["documents", "later", "scholars"]; // of quotations, in the order in which they are read
  const part = () => parcel.part("passages");
  /** @type {Map<string, number> | undefined} */
  let numbers;

  /** @type {(id: string) => number} of a quotation */
  function number(id) {
    numbers ??= new Map(
      part().quotations.map((/** @type {[string]} */ [each], /** @type {number} */ n) => [each, n]),
    );
    return /** @type {number} */ (numbers.get(id));
  }

  /** @param {number} n of a quotation */
  function quotation(n) {
    const [id, kind, place, work, speaker, card] = part().quotations[n];
    return { id, kind: KINDS[kind], place, work, speaker, card };
  }

  /** @type {(selection: Choices) => string} the theme, if exactly one is chosen; else "" */
  const theme = (selection) => (selection.theme.length === 1 ? selection.theme[0] : "");

  /** @type {(selection: Choices) => boolean} whether nothing is chosen that only events have */
  const concernsArguments = (selection) =>
    summary.isEverything({ ...selection, theme: [], source: [], q: "" });

  /**
   * The excerpts on some events and the arguments that fit, each once.
   * @param {Choices} selection
   * @param {number[]} positions
   * @returns {number[]}
   */
  function excerpts(selection, positions) {
    const { cards, arguments: of } = part();
    const told = positions.flatMap((each) =>
      cards[each].filter((/** @type {number} */ _, /** @type {number} */ n) => n % 2 === 0),
    );
    return [...new Set([...told, ...selector.excerpts(selection).map((id) => of[id][0])])];
  }

  /**
   * The quotations on some events and those without event that fit, each once.
   * @param {Choices} selection
   * @param {number[]} positions
   * @returns {number[]}
   */
  function quotations(selection, positions) {
    const about = positions.flatMap((each) => part().spoken[each]);
    return [...new Set([...about, ...selector.quotations(selection).map(number)])];
  }

  /**
   * Those of them that do not stand as documents under an event: documents, later words, scholars.
   * @param {Choices} selection
   * @param {number[]} positions
   * @returns {number[]}
   */
  function beside(selection, positions) {
    const alone = new Set(selector.quotations(selection).map(number));
    const place = (/** @type {number} */ n) => part().quotations[n][2];
    const every = quotations(selection, positions).sort((one, other) => place(one) - place(other));
    return KINDS.flatMap((kind) =>
      every.filter((n) => quotation(n).kind === kind && (kind !== "documents" || alone.has(n))),
    );
  }

  /**
   * How much is read on a theme: excerpts, works of documents and later words, scholars.
   * @param {Choices} selection
   * @param {number[]} positions
   * @returns {Record<string, number>}
   */
  function counts(selection, positions) {
    const rows = quotations(selection, positions).map(quotation);
    const of = (/** @type {string} */ kind, /** @type {"work" | "speaker"} */ name) =>
      new Set(rows.filter((row) => row.kind === kind).map((row) => row[name])).size;
    return {
      texts: excerpts(selection, positions).length,
      documents: of("documents", "work"),
      later: of("later", "work"),
      scholars: of("scholars", "speaker"),
    };
  }

  return { quotation, quotations, theme, concernsArguments, beside, counts };
})();
