/* What lies outside the part of time that is shown, as components/timeline/edges.py says it. */
const outside = (() => {
  const sentences = () => parcel.part("around").time;
  const selected = () => parcel.part("selection");

  /**
   * A sentence with a count (components/reading_copy/reading/templates.py).
   * @param {string[]} forms of none, of one, of many
   * @param {number} count
   */
  const say = (forms, count) => (count < 2 ? forms[count] : wording.fill(forms[2], wording.number(count)));

  /**
   * The first and the last day that a view shows.
   * @param {SelectedView} view
   */
  const shown = (view) =>
    timeShown.of(parcel.part("timeline"), view, selector.select(view.selection).positions);

  /**
   * A button for the chosen events before the part shown, and one for those after; how many are in it.
   * @param {CopyQuestion} question
   * @returns {StillNode[]}
   */
  function buttons({ view, result: { positions } }) {
    const { earliest, latest } = selected();
    const { earlier, later, "in-view": inView } = sentences();
    const [first, last] = shown(view);
    const before = positions.filter((each) => latest[each] < first).map((each) => latest[each]);
    const after = positions.filter((each) => earliest[each] > last).map((each) => earliest[each]);
    const half = Math.floor((last - first) / 2);
    const words = say(inView, positions.length - before.length - after.length);
    return [
      button(say(earlier, before.length), half, before.length ? Math.max(...before) : null),
      markup.make("Span", words, { id: "in-view", className: "in-view" }),
      button(say(later, after.length), half, after.length ? after[0] : null),
    ];
  }

  /**
   * @param {string} label
   * @param {number} half how many days the part shown is wide to either side
   * @param {number | null} nearest the day that it moves to; null if there is none
   */
  function button(label, half, nearest) {
    if (nearest === null) return markup.make("Button", label, { type: "button", "aria-disabled": "true" });
    const ends = [nearest - half, nearest + half].map((day) =>
      Math.min(Math.max(day, days.FIRST), days.LAST),
    );
    const there = ends.map(timeShown.textOf).join();
    return markup.make("Button", label, { type: "button", title: sentences().move, "data-show": there });
  }

  /**
   * The chosen events that are over before the part shown, and the others; where all are, none counts.
   * @param {SelectedView} view
   * @param {number[]} positions
   * @returns {[number[], number[]]}
   */
  function split(view, positions) {
    const [first] = shown(view);
    const isOver = (/** @type {number} */ each) => selected().latest[each] < first;
    const rest = positions.filter((each) => !isOver(each));
    return rest.length ? [positions.filter(isOver), rest] : [[], positions];
  }

  /**
   * Those that began in the part shown before those that go on from earlier.
   * @param {SelectedView} view
   * @param {number[]} positions
   */
  function begunFirst(view, positions) {
    const [first] = shown(view);
    const isEarlier = (/** @type {number} */ each) => selected().earliest[each] < first;
    return [...positions.filter((each) => !isEarlier(each)), ...positions.filter(isEarlier)];
  }

  /**
   * The events before the part shown, folded; nothing if there are none.
   * @param {SelectedView} view
   * @param {number[]} positions
   * @returns {StillNode[]}
   */
  function earlier(view, positions) {
    const [before] = split(view, positions);
    if (!before.length) return [];
    const { make } = markup;
    const { named, before: heading, others } = sentences();
    const day = timeShown.textOf(shown(view)[0]);
    const when = days.inWords(day.endsWith("-01-01") ? day.slice(0, 4) : day.slice(0, 7));
    const rest = Math.max(before.length - named, 0);
    const summary = make("Summary", say(heading, before.length).replace("{when}", when));
    const more = rest ? [make("P", say(others, rest), { className: "note" })] : [];
    const list = make("Ul", before.slice(-named).map(item));
    return [make("Details", [summary, ...more, list], { className: "before-window" })];
  }

  /**
   * An event by its date and its title, which stand in the heading of what is told of it.
   * @param {number} position
   */
  function item(position) {
    const heading = /** @type {StillElement} */ (parcel.unfold(parcel.part("passages").heads[position]));
    const [title, date] = markup.held(heading);
    const link = markup.held(title)[0];
    const when = markup.make("Span", date.props.children, { className: "kind" });
    return markup.make("Li", [when, " ", link]);
  }

  return { say, buttons, split, begunFirst, earlier };
})();
