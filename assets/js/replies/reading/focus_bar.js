/* The bar above the timeline while an event is in focus (components/explore/focus_bar.py), and what else
   stands around the timeline. */
const focusBar = (() => {
  const MARKS = { event: "0event0", title: "0title0" }; // components/reading_copy/reading/around.py
  const part = () => parcel.part("around").focus;

  /**
   * The chosen events before and after one, -1 where there is none.
   * @param {number} place
   * @param {number[]} positions
   */
  function neighbours(place, positions) {
    return [
      positions.filter((each) => each < place).at(-1) ?? -1,
      positions.find((each) => each > place) ?? -1,
    ];
  }

  /**
   * A link to an event, of one that was made for any.
   * @param {StillElement} link
   * @param {number} place
   */
  function to(link, place) {
    const put = (/** @type {unknown} */ text) =>
      typeof text === "string"
        ? text
            .replace(MARKS.event, () => parcel.part("selection").events[place])
            .replace(MARKS.title, () => part().titles[place])
        : text;
    const props = Object.entries(link.props).map(([name, value]) => [name, put(value)]);
    return { type: link.type, props: Object.fromEntries(props) };
  }

  /**
   * @param {CopyQuestion} question
   * @returns {StillNode[]}
   */
  function bar({ view, result: { positions } }) {
    if (!view.event) return [];
    const place = selector.position(view.event);
    const { bar: made, steps, names, linked, sentences } = part();
    const [whole] = /** @type {StillElement[]} */ (parcel.unfold(made));
    const [line, buttons] = markup.held(whole);
    const [name, words] = markup.held(line);
    const chosen = new Set(positions);
    const count = linked[place].filter((/** @type {number} */ each) => chosen.has(each)).length;
    const said = [
      markup.give(name, { children: names[place] }),
      markup.give(words, { children: ` ${sentences[count]}` }),
    ];
    const ways = /** @type {StillElement[]} */ (parcel.unfold(steps));
    const there = neighbours(place, positions).flatMap((each, n) => (each < 0 ? [] : [to(ways[n], each)]));
    const parts = [
      markup.give(line, { children: said }),
      markup.give(buttons, { children: [...there, ...markup.held(buttons)] }),
    ];
    return [carry.links(markup.give(whole, { children: parts }), view)];
  }

  replies.offer((question) => {
    if (question.place.page || !question.changed.has("address")) return null;
    return {
      "of-theme": { tree: themeHead.head(question) },
      "outside-window": { tree: outside.buttons(question) },
      focus: { tree: bar(question) },
    };
  });

  return { neighbours, to, bar };
})();
