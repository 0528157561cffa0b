/* What a selection lets one read, without an event in focus: passages under their events
   (components/evidence/passages.py). */
const passages = (() => {
  const part = () => parcel.part("passages");

  /** @type {(folded: number | null) => StillElement} */
  const one = (folded) => /** @type {StillElement} */ (parcel.unfold(folded));

  /**
   * What an entry stands under: its event, or a heading.
   * @param {SelectedView} view
   * @param {ReadingEntry | undefined} entry
   */
  function groupOf(view, entry) {
    if (!entry) return "";
    if (entry.event !== undefined) return `event ${entry.event}`;
    const kind = kindOf(entry);
    if (kind !== "documents" || !spoken.theme(view.selection)) return kind;
    return dayOf(entry);
  }

  /** @type {(entry: ReadingEntry) => string} what it counts as in the switch of a theme */
  const kindOf = ({ quotation }) => (quotation === undefined ? "texts" : spoken.quotation(quotation).kind);

  /** @type {(entry: ReadingEntry) => string} the day of a document without event, in words */
  const dayOf = ({ quotation }) => part().alone[Number(quotation)]?.[1] ?? part()["no-day"];

  /**
   * @param {SelectedView} view
   * @param {ReadingEntry} entry
   * @returns {StillElement}
   */
  function heading(view, entry) {
    if (entry.event !== undefined) return one(part().heads[entry.event]);
    const kind = kindOf(entry);
    const named = one(part().headings[kind]);
    if (kind !== "documents" || !spoken.theme(view.selection)) return named;
    return markup.give(named, { children: [markup.make("H3", dayOf(entry))] });
  }

  /**
   * A record under a quote: its first sentences and `more` after them; the rest unfolds.
   * @param {string} first
   * @param {string} rest
   * @param {StillNode[]} [more]
   */
  function recordLine(first, rest, more = []) {
    const line = one(part().line);
    const [opening, whole] = markup.held(line);
    const [label] = markup.held(opening);
    const [summary] = markup.held(whole);
    const parts = [markup.give(opening, { children: [label, ` ${first}`, ...more] })];
    if (rest) parts.push(markup.give(whole, { children: [summary, markup.make("P", rest)] }));
    return markup.give(line, { children: parts });
  }

  /** @type {(record: { note: number | null, parts: [number, number] }) => [first: string, rest: string]} */
  function inTwo({ note, parts: [first, rest] }) {
    const words = String(one(note).props.children);
    return [words.slice(0, first), rest ? words.slice(-rest) : ""];
  }

  /**
   * The record of an event, under what is read of it.
   * @param {number} event
   * @returns {StillNode[]}
   */
  function record(event) {
    const folded = part().records[event];
    if (folded === null) return [];
    return folded.note === undefined ? [one(folded)] : [recordLine(...inTwo(folded))];
  }

  /**
   * The line under an argument: the record that answers it, or that the same answers the one above.
   * @param {ReadingEntry} entry
   * @param {ReadingEntry | undefined} previous
   * @returns {StillNode[]}
   */
  function answer(entry, previous) {
    const { answered, answers, above } = part();
    const key = answered[Number(entry.excerpt)];
    if (!key) return [];
    const isAbove = previous?.excerpt !== undefined && answered[previous.excerpt] === key;
    const [first, rest] = isAbove ? [above, ""] : inTwo(answers[key]);
    return [recordLine(first, rest, [" ", one(answers[key].link)])];
  }

  /**
   * @param {ReadingEntry} entry
   * @param {ReadingEntry | undefined} previous
   * @returns {StillNode[]}
   */
  function passage(entry, previous) {
    if (entry.card === undefined) return [];
    const card = one(entry.card);
    if (entry.event !== undefined || entry.quotation !== undefined) return [card];
    const line = answer(entry, previous);
    return [markup.make("Div", [card, ...line], { className: line.length ? "argument" : "argument plain" })];
  }

  /**
   * The disagreements without an event that fit the chosen themes and sources.
   * @param {Choices} selection
   * @returns {StillNode[]}
   */
  function questions({ theme, source, q }) {
    const { heading: title, rows } = part().questions;
    const meets = (/** @type {string[]} */ wanted, /** @type {string[]} */ own) =>
      !wanted.length || wanted.some((each) => own.includes(each));
    const fit = q
      ? []
      : rows.filter(
          (/** @type {any[]} */ [, themes, sources]) => meets(theme, themes) && meets(source, sources),
        );
    if (!fit.length) return [];
    return [one(title), ...fit.flatMap((/** @type {any[]} */ [folded]) => parcel.unfold(folded))];
  }

  /**
   * A part of all that is read: so many passages after those that are skipped, and how many are left.
   * @param {CopyQuestion} question
   * @param {number} skip
   * @param {number} size
   * @returns {{ tree: StillNode[], rest: number }}
   */
  function of({ view, result: { positions } }, skip, size) {
    const entries = readingOrder.entries(view, positions);
    /** @type {StillNode[]} */
    const tree = [];
    if (!skip) tree.push(...themeHead.choices(view, positions), ...outside.earlier(view, positions));
    for (const [n, entry] of entries.slice(skip, skip + size).entries()) {
      const previous = entries[skip + n - 1];
      if (groupOf(view, previous) !== groupOf(view, entry)) tree.push(heading(view, entry));
      tree.push(...passage(entry, previous));
      if (entry.event !== undefined && groupOf(view, entries[skip + n + 1]) !== groupOf(view, entry))
        tree.push(...record(entry.event));
    }
    const rest = Math.max(entries.length - skip - size, 0);
    if (!rest && spoken.concernsArguments(view.selection)) tree.push(...questions(view.selection));
    return { tree: carry.links(tree, view), rest };
  }

  return { of };
})();
