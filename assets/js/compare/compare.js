/* Compare: lists of links with one tab stop, switches that the session remembers, and where the
   keyboard's focus goes when the panel of differences is drawn anew. */
(() => {
  let open = ""; // the difference that the panel shows
  let byLink = false; // whether a link of the panel led to it

  /* --- one tab stop -------------------------------------------------------------------------- */

  /**
   * @param {HTMLElement[]} links
   * @param {number} now
   * @param {string} key
   * @returns {HTMLElement | null} the link to which a key leads
   */
  function step(links, now, key) {
    const last = links.length - 1;
    /** @type {Record<string, number>} */
    const steps = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: now + 10,
      PageUp: now - 10,
      Home: 0,
      End: last,
    };
    return key in steps ? links[Math.min(Math.max(steps[key], 0), last)] : null;
  }

  /**
   * @param {HTMLElement[]} links
   * @param {HTMLElement} to the one that is a tab stop
   */
  function rove(links, to) {
    for (const link of links) link.tabIndex = link === to ? 0 : -1;
  }

  document.addEventListener("keydown", (event) => {
    const list = dom.near(event, "[data-rove]");
    if (!list || event.ctrlKey || event.altKey || event.metaKey) return;
    const links = dom.all("a", list);
    const to = step(links, links.indexOf(/** @type {HTMLElement} */ (event.target)), event.key);
    if (!to) return;
    event.preventDefault();
    rove(links, to);
    to.focus();
  });

  /* A row of the score, as a table or downwards, changes the event alone: the part of time shown stays. */
  document.addEventListener(
    "click",
    (event) => {
      byLink = Boolean(dom.near(event, "#disputes a"));
      const link = dom.near(event, ":is(#score-table, #score-down) a[data-event]");
      const list = dom.near(event, "[data-rove]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (list) rove(dom.all("a", list), link);
      address.set({ event: link.dataset.event || "", dispute: "" });
    },
    true,
  );

  /* --- from one shared event to the next ----------------------------------------------------- */

  /** @type {Record<string, string>} */
  const WAYS = { ArrowLeft: "nav a[rel=prev]", ArrowRight: "nav a[rel=next]", Enter: "a.open-event" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const way = WAYS[event.key] && dom.all(`#tellings ${WAYS[event.key]}`)[0];
    if (!way) return;
    if (
      dom.near(event, "a, button, input, select, textarea, summary, [role=listbox], [role=slider], dialog")
    ) {
      if (event.key === "Enter" || !dom.near(event, "#tellings a, #score-table a")) return;
    }
    event.preventDefault();
    way.click();
  });

  /* What is folded opens for a link that leads to it. */
  document.addEventListener("click", (event) => {
    const folded = dom.near(event, "a[href='#coverage']") && document.getElementById("coverage");
    if (folded instanceof HTMLDetailsElement) folded.open = true;
  });

  /* --- switches ------------------------------------------------------------------------------ */

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset.kept) return;
    const value = target.type === "radio" ? target.value : String(target.checked);
    localStore.setText(target.dataset.kept, value, localStore.session);
  });

  /** @param {HTMLElement} holder */
  function restore(holder) {
    for (const element of dom.all("[data-kept]", holder)) {
      const box = /** @type {HTMLInputElement} */ (element);
      const value = localStore.text(box.dataset.kept || "", localStore.session);
      if (value) box.checked = value === (box.type === "radio" ? box.value : "true");
    }
  }

  /* --- the panel ----------------------------------------------------------------------------- */

  /**
   * What was used may be gone: the title of what opened, or the link of what closed, has the focus.
   * @param {HTMLElement} panel
   */
  function follow(panel) {
    const header = dom.all("header[data-dispute]", panel)[0];
    const now = header?.dataset.dispute || "";
    if (now === open) return;
    const link = now ? null : dom.all("a[data-dispute]", panel).find((each) => each.dataset.dispute === open);
    open = now;
    const wasLink = byLink;
    byLink = false;
    const sheet = panel.closest(".right");
    if (sheet) sheet.scrollTop = 0;
    if (now) for (const page of [window, dom.find("main")]) page.scrollTo(0, 0); // the table comes first
    if (link) rove(dom.all("[data-rove] a", panel), link);
    if (!wasLink || document.activeElement !== document.body) return;
    const target = link || header?.querySelector("h2");
    if (target) target.focus({ preventScroll: Boolean(now) });
  }

  dom.onDraw((part) => {
    restore(part);
    if (part.id === "disputes") follow(part);
    if (part.id === "score-down") tellings.light();
    if (part.id === "tellings") tellings.follow(part);
  });
})();
