/* What the header of a copy shows of a view, as describe() of components/shell/callbacks.py has it. */
(() => {
  /**
   * The links to the pages, with the view, the present one marked.
   * @param {CopyQuestion} question
   */
  function links({ place, view }) {
    const query = views.write(view);
    return /** @type {StillElement[]} */ (parcel.unfold(parcel.part("header").links)).map((link) => {
      const { href } = link.props;
      const current = href === `/${place.page}` ? { "aria-current": "page" } : {};
      return markup.give(link, { href: `${href}${query}`, ...current });
    });
  }

  /**
   * What is said to screen readers; the stage speaks for itself.
   * @param {CopyQuestion} question
   */
  function announcement(question) {
    const { place, view } = question;
    if (place.page === "present") return "";
    const asked = place.page === "compare" ? near.question(view.dispute) : "";
    return asked ? wording.fill(wording.of("compare").ANNOUNCEMENT, asked) : summary.announcement(question);
  }

  /**
   * What the menus depend on: what is chosen, not the focus.
   * @param {CopyQuestion["view"]} view
   * @param {string} path
   */
  function contentsOf({ selection, dim, kind, dropped }, path) {
    const rest = views.read("");
    return `${path} ${views.write({ ...rest, selection, dim, kind })} ${dropped.join(" ")}`;
  }

  replies.offer((question) => {
    const { changed, place, view, props } = question;
    if (!changed.has("address")) return null;
    const path = `/${[place.page, place.of].filter(Boolean).join("/")}`;
    const contents = contentsOf(view, path);
    const same = contents === props("filters")["data-drawn"];
    const typed = wording.tokens(props("search").value || "").join(" ");
    return {
      ...(same ? {} : { filters: { tree: filterMenus.draw(question, path), "data-drawn": contents } }),
      summary: { tree: summary.draw(question, path) },
      navigation: { tree: links(question) },
      announcer: { children: announcement(question) },
      ...(typed === view.selection.q ? {} : { search: { value: view.selection.q } }), // one may still type
    };
  });
})();
