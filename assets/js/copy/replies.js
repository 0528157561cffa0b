/* What the server would answer, a function a part of the page: each is asked after a visit, and after a
   property was set that it may depend on. All that they say is drawn at once. */
const replies = (() => {
  /** @type {Reply[]} */
  const all = [];
  /** @type {string | null} of the page that stands */
  let path = null;

  /** @param {Reply} reply */
  function offer(reply) {
    all.push(reply);
  }

  /**
   * @param {string} pathname
   * @returns {CopyQuestion["place"]} the page of a path, and what it is a page of
   */
  function placeOf(pathname) {
    const [page, of = ""] = pathname.slice(1).replace(/\/$/, "").split("/");
    return { page, of };
  }

  /** @type {(of: string) => any} the elements of a page, folded; of one that is not in the copy what says so */
  function skeleton(of) {
    const pages = parcel.part("pages");
    return parcel.unfold(Object.hasOwn(pages, of) ? pages[of] : pages["404"]);
  }

  /**
   * What all parts say, by id.
   * @param {CopyQuestion} question
   */
  function gather(question) {
    /** @type {Record<string, Record<string, unknown>>} */
    const changes = {};
    for (const reply of all)
      for (const [id, properties] of Object.entries(reply(question) || {}))
        changes[id] = { ...changes[id], ...properties };
    return changes;
  }

  /**
   * Asks all parts, and draws what they say.
   * @param {Set<string>} changed "address", or "id.property" of what was set
   */
  function ask(changed) {
    const place = placeOf(route.pathname);
    const view = views.read(route.search);
    const result = selector.select(view.selection);
    const now = [place.page, place.of].filter(Boolean).join("/");
    const isNew = changed.has("address") && now !== path;
    if (isNew) changed = new Set([...changed, "page"]);
    const changes = gather({ place, view, result, changed, props: copy.get });
    if (isNew) changes.page = { children: skeleton(now), "data-drawn": now };
    path = isNew ? now : path;
    copy.apply(changes);
    after(changed, changes);
  }

  /**
   * What runs in the browser after an answer, as the server wires it (callbacks.py of the pages).
   * @param {Set<string>} changed
   * @param {Record<string, Record<string, unknown>>} changes
   */
  function after(changed, changes) {
    if (changed.has("page")) dashBridge.call("shell", "arrive");
    if (changes.drawing || changed.has("drawing.data-width")) {
      const part = dashBridge.call("explore", "draw", copy.get("drawing").drawing);
      if (part && part !== dashBridge.unchangedProperty()) copy.apply({ plot: { children: part } });
    }
    if (changed.has("address") || changes["event-list"] || changes.evidence || changes.drawing)
      dashBridge.call("explore", "focus");
  }

  /** @param {Set<string>} names */
  function heed(names) {
    if (names.has("theme.data")) localStore.write("theme", copy.get("theme").data); // as the program's store does
    if (names.has("search.value")) dashBridge.call("shell", "search", copy.get("search").value);
    else if (!names.has("announcer.children")) ask(names);
  }

  function begin() {
    copy.onSet(heed);
    dashBridge.onVisit(() => ask(new Set(["address"])));
    ask(new Set(["address"]));
  }

  return { offer, gather, begin };
})();
