/* The way back from a digression, as components/shell/way_back.py has it of a view: on every page while
   `back` is in the address. */
(() => {
  /**
   * The address of the same page without the way back.
   * @param {CopyQuestion} question
   */
  const stay = ({ view }) => route.pathname + views.write({ ...view, back: "", core: "" });

  /** @type {(href: string, core: string) => string} the address of a step, in the core if that is told */
  const stepOf = (href, core) => (core ? `${href}${href.includes("?") ? "&" : "?"}core=${core}` : href);

  /**
   * @param {CopyQuestion} question
   * @returns {StillNode}
   */
  function bar(question) {
    const { back, core } = question.view;
    const [story, step] = views.wayBack(back) || ["", 0];
    if (!story) return [];
    return [
      markup.change(parcel.unfold(parcel.part("back")[story][step - 1]), (element) => {
        const { id, href } = element.props;
        if (!href) return null;
        return markup.give(element, { href: id === "return" ? stepOf(String(href), core) : stay(question) });
      }),
    ];
  }

  replies.offer((question) => (question.changed.has("address") ? { back: { tree: bar(question) } } : null));
})();
