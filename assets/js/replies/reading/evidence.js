/* What stands in the panel beside the timeline: the event in focus, or the passages of a selection
   (components/evidence/evidence.py, components/explore/reading.py). */
const evidence = (() => {
  const part = () => parcel.part("evidence");
  const size = () => parcel.part("passages").page;

  /**
   * One event: what it is, what texts, documents and scholars say, what the record says.
   * @param {CopyQuestion} question
   * @returns {StillNode[]}
   */
  function ofEvent({ view, result: { positions } }) {
    const place = selector.position(view.event);
    const [close, head, ...rest] = /** @type {StillElement[]} */ (parcel.unfold(part().events[place]));
    const note = positions.includes(place) ? [] : [/** @type {StillNode} */ (parcel.unfold(part().outside))];
    return carry.links([close, head, ...note, ...rest, steps(place, positions)], view);
  }

  /**
   * Links to the events before and after it in the selection, and to all excerpts.
   * @param {number} place
   * @param {number[]} positions
   */
  function steps(place, positions) {
    const [nav] = /** @type {StillElement[]} */ (parcel.unfold(part().steps));
    const [previous, all, next] = markup.held(nav);
    const [before, after] = focusBar.neighbours(place, positions);
    const links = [
      before < 0 ? [] : focusBar.to(previous, before),
      all,
      after < 0 ? [] : focusBar.to(next, after),
    ];
    return markup.give(nav, { children: links.flat() });
  }

  /**
   * The event in focus, or the first page of passages, and how many are left.
   * @param {CopyQuestion} question
   */
  function first(question) {
    const { view, result } = question;
    if (view.event) return { tree: ofEvent(question), rest: 0 };
    const { tree, rest } = passages.of(question, 0, size());
    const fits = result.positions.length > 0;
    const answers = near.answers(view, fits);
    if (!fits) return { tree: [...answers, ...summary.nothing(view), ...tree], rest };
    if (summary.isEverything(view.selection) && !view.window)
      return {
        tree: [.../** @type {StillNode[]} */ (parcel.unfold(parcel.part("passages").start)), ...tree],
        rest,
      };
    return { tree: [...answers, ...tree], rest };
  }

  /**
   * So many pages of passages after the first, and how many are left to be asked for.
   * @param {CopyQuestion} question
   * @param {number} count
   */
  function more(question, count) {
    const { most, beyond } = parcel.part("passages");
    const { tree, rest } = passages.of(question, size(), size() * Math.min(count, most));
    if (!rest || count < most) return { tree, rest };
    return { tree: [...tree, markup.make("P", outside.say(beyond, rest), { className: "note" })], rest: 0 };
  }

  /** @type {Reply} */
  function reply(question) {
    const { changed, place, view, props } = question;
    if (place.page || !["address", "evidence-more.n_clicks"].some((name) => changed.has(name))) return null;
    const contents = `/${views.write(view)}`;
    const clicks = props("evidence-more").n_clicks || 0;
    const pages = JSON.parse(props("evidence-next")["data-of"] || "{}");
    const since = pages.contents === contents ? clicks - pages.clicks : -1;
    if (!since) return null; // it stands
    const asked = since > 0 && !view.event;
    const { tree, rest } = asked ? more(question, since) : first(question);
    const button = { children: outside.say(parcel.part("passages").more, rest), hidden: !rest };
    if (asked) return { "evidence-next": { tree }, "evidence-more": button };
    const now = { tree: [], "data-of": JSON.stringify({ contents, clicks }) };
    return { evidence: { tree }, "evidence-next": now, "evidence-more": button };
  }

  replies.offer(reply);

  return { ofEvent, first, more };
})();
