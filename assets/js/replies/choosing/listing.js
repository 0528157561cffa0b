/* The list of events in a copy, a part of it at a time (components/explore/event_list.py, list_window.py). */
const listing = (() => {
  const part = () => parcel.part("listing");
  const size = () => part().events.length;

  /**
   * What the list says of an event.
   * @param {number} place in the dossier
   */
  function event(place) {
    const [type, date, title, marks] = part().events[place];
    return { id: parcel.part("selection").events[place], type, date, title, marks };
  }

  /**
   * That an event was opened, and how many excerpts it has, if any.
   * @param {string} id
   */
  function opened(id) {
    const [, , title, , excerpts] = part().events[selector.position(id)];
    return excerpts ? `${title}: ${wording.plural(excerpts, "excerpt")}.` : title;
  }

  /* --- items --------------------------------------------------------------------------------- */

  /**
   * In which states an event was in the chosen period, in words.
   * @param {string} id
   * @param {CopyQuestion["view"]} view
   * @returns {string[]}
   */
  function states(id, { selection }) {
    const { phases } = part();
    if ((!selection.from && !selection.to) || !Object.hasOwn(phases, id)) return [];
    const [first, last] = selector.period(selection);
    const said = phases[id]
      .filter((/** @type {[number, number, string]} */ [from, to]) => from <= last && to >= first)
      .map((/** @type {[number, number, string]} */ [, , words]) => words);
    return said.length ? said : [wording.of("events").PHASE_LABELS.active];
  }

  /**
   * @param {number} position of the event in the dossier
   * @param {number} place in the list
   * @param {number} count how many the list has
   * @param {CopyQuestion["view"]} view
   */
  function item(position, place, count, view) {
    const { make } = markup;
    const { id, type, date, title, marks } = event(position);
    const said = states(id, view);
    const note = said.length ? [make("Span", ` (${said.join(", ")})`, { className: "list-states" })] : [];
    const inside = [
      make("Span", date, { className: "list-date" }),
      make("Span", [title, ...note], { className: "list-title" }),
      make("Span", marks, { className: "list-marks" }),
    ];
    return make("Li", inside, {
      ...{ id: `event-${id}`, role: "option", className: "list-item" },
      ...{ "data-event": id, "data-type": type, "aria-selected": "false" },
      ...{ "aria-posinset": String(place + 1), "aria-setsize": String(count) },
    });
  }

  /** @returns {StillNode[]} what stands where there is no event */
  function none() {
    const props = { role: "option", className: "list-item-none" };
    const empty = { "aria-disabled": "true", "aria-selected": "false" };
    return [markup.make("Li", wording.of("facets").NOTHING, { ...props, ...empty })];
  }

  /* --- windows ------------------------------------------------------------------------------- */

  /**
   * The first place of the part that holds a place well inside; 0 of a short list, which is whole.
   * @param {number} total
   * @param {number} place
   */
  function startAround(total, place) {
    const { complete, size: most, step } = part();
    if (total <= complete) return 0;
    const last = Math.ceil((total - most) / step) * step;
    return Math.max(0, Math.min(Math.floor((place - Math.floor(step / 2)) / step) * step, last));
  }

  /**
   * The place after the last of a part that begins at a place.
   * @param {number} total
   * @param {number} start
   */
  const endFrom = (total, start) => (total <= part().complete ? total : Math.min(start + part().size, total));

  /**
   * Which places are shown, with buttons for those before and after; nothing if all are.
   * @param {number} start
   * @param {number} end
   * @param {number} total
   * @returns {StillNode[]}
   */
  function bar(start, end, total) {
    if (end - start === total) return [];
    const { size: most, step } = part();
    const words = wording.of("list_window");
    const half = Math.floor(step / 2);
    const before = Math.min(most, start);
    const after = Math.min(most, total - end);
    const said = [start + 1, end, total].map(wording.number);
    return [
      button(
        "earlier",
        before ? wording.fill(words.EARLIER, before) : words.NONE_EARLIER,
        start - before + half,
        before,
      ),
      markup.make("Span", wording.fill(words.PART, ...said)),
      button("later", after ? wording.fill(words.LATER, after) : words.NONE_LATER, end + half, after),
    ];
  }

  /**
   * @param {string} way
   * @param {string} label
   * @param {number} place that it asks for
   * @param {number} count
   */
  const button = (way, label, place, count) =>
    markup.make("Button", label, {
      ...{ type: "button", "data-way": way, "data-place": String(place) },
      ...(count ? {} : { "aria-disabled": "true" }),
    });

  /* --- what is asked ------------------------------------------------------------------------- */

  /**
   * The place of the next event whose title begins with the letters, round the end; null if none does.
   * @param {number[]} positions
   * @param {string} letters
   * @param {number} after
   */
  function beginning(positions, letters, after) {
    const blank = /[\p{L}\p{N}]$/u.test(letters) ? "" : " ";
    const first = folding.words(letters).join(" ") + blank;
    const count = positions.length;
    const start = Math.min(Math.max(after + 1, 0), count);
    for (let n = 0; n < count; n++) {
      const place = (start + n) % count;
      const title = folding.words(event(positions[place]).title).join(" ");
      if (title.startsWith(first)) return place;
    }
    return null;
  }

  /**
   * The part of the list to show now; null if all that stands can stay.
   * @param {CopyQuestion} question
   * @param {HeldList} held what the page holds
   * @param {{ number: number, place: number, letters: string }} asked
   * @returns {{ window: HeldList, tree?: StillNode[], bar?: StillNode[] } | null}
   */
  function shown({ view, result: { positions } }, held, asked) {
    const { selection, dim } = view;
    const contents = part().edition + views.write({ ...views.read(""), selection, dim });
    const total = positions.length;
    const focus = view.event ? positions.indexOf(selector.position(view.event)) : -1;
    /** @type {number | null} */
    let match = null;
    let place = focus;
    if (contents !== held.contents) place = Math.max(focus, 0);
    else if (asked.number && asked.number !== held.answer) {
      match = asked.letters ? beginning(positions, asked.letters, asked.place) : asked.place;
      place = match ?? asked.place;
    } else if (view.event === held.event || total <= part().complete) return null;
    else if (focus < 0 || (held.start <= focus && focus < endFrom(total, held.start)))
      return { window: { ...held, event: view.event } };
    const start = startAround(total, place);
    const end = endFrom(total, start);
    const items = positions.slice(start, end).map((each, n) => item(each, start + n, total, view));
    return {
      window: { contents, answer: asked.number, start, event: view.event, match },
      tree: total ? items : none(),
      bar: bar(start, end, total),
    };
  }

  replies.offer((question) => {
    const { changed, place, props } = question;
    if (place.page || !(changed.has("address") || changed.has("event-list.data-asked"))) return null;
    const { "data-drawn": drawn, "data-asked": asked } = props("event-list");
    /** @type {HeldList} */
    const held = drawn ? JSON.parse(drawn) : { contents: "", answer: 0, start: 0, event: "", match: null };
    const now = shown(question, held, { number: 0, place: 0, letters: "", ...JSON.parse(asked || "{}") });
    if (!now) return null;
    return {
      "event-list": { ...(now.tree && { tree: now.tree }), "data-drawn": JSON.stringify(now.window) },
      ...(now.bar && { "events-shown": { tree: now.bar } }),
    };
  });

  return { size, event, opened, shown };
})();
