/* What is read of a selection, in order (components/evidence/passages.py, data/selection/reading_order.py). */
const readingOrder = (() => {
  const part = () => parcel.part("passages");

  /**
   * What is read under an event: its excerpts and documents; of neither what we say of it.
   * @param {number} event
   * @returns {ReadingEntry[]}
   */
  function under(event) {
    const cards = part().cards[event];
    /** @type {ReadingEntry[]} */
    const entries = [];
    for (let n = 0; n < cards.length; n += 2) entries.push({ event, excerpt: cards[n], card: cards[n + 1] });
    for (const n of part().spoken[event]) {
      const { kind, card } = spoken.quotation(n);
      if (kind === "documents") entries.push({ event, quotation: n, card });
    }
    return entries.length ? entries : [{ event }];
  }

  /** @type {(n: number) => ReadingEntry} */
  const ofQuotation = (n) => ({ quotation: n, card: spoken.quotation(n).card });

  /**
   * Events in time, and among them what has a day but no event: after those that began before it.
   * @param {number[]} positions
   * @param {number[]} alone quotations, by their days
   */
  function inTime(positions, alone) {
    const { earliest } = parcel.part("selection");
    /** @type {ReadingEntry[][]} */
    const after = Array.from({ length: positions.length + 1 }, () => []);
    for (const n of alone) {
      const [day] = part().alone[n];
      after[positions.filter((each) => earliest[each] <= day).length].push(ofQuotation(n));
    }
    return [...after[0], ...positions.flatMap((each, n) => [...under(each), ...after[n + 1]])];
  }

  /**
   * All that is read: what is told of events, arguments, and quotations that do not stand under an event.
   * @param {SelectedView} view
   * @param {number[]} positions of the chosen events
   * @returns {ReadingEntry[]}
   */
  function entries(view, positions) {
    const { selection } = view;
    const isTheme = spoken.theme(selection) !== "";
    const [, inView] = outside.split(view, positions);
    const every = spoken.beside(selection, positions);
    const documents = isTheme ? every.filter((n) => spoken.quotation(n).kind === "documents") : [];
    const dated = documents.filter((n) => part().alone[n]);
    const undated = documents.filter((n) => !part().alone[n]);
    const others = [...every.filter((n) => !documents.includes(n)), ...undated];
    const told = inTime(isTheme ? inView : outside.begunFirst(view, inView), dated);
    const argued = selector.excerpts(selection).map((id) => {
      const [excerpt, card] = part().arguments[id];
      return { excerpt, card };
    });
    return [...told, ...argued, ...others.map(ofQuotation)];
  }

  return { entries };
})();
