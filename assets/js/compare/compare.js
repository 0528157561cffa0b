/* Compare: lists of links with one tab stop, switches that the session remembers, and where the
   keyboard's focus goes when the panel of differences is drawn anew. */
(function () {
  const address = window.timelineAddress;
  let open = ""; // the difference that the panel shows
  let used = false; // whether a link of the panel led to it

  /* --- one tab stop -------------------------------------------------------------------------- */

  function step(links, now, key) {
    const last = links.length - 1;
    const steps = { ArrowDown: now + 1, ArrowUp: now - 1, PageDown: now + 10, PageUp: now - 10, Home: 0, End: last };
    return key in steps ? links[Math.min(Math.max(steps[key], 0), last)] : null;
  }

  function rove(links, to) {
    for (const link of links) link.tabIndex = link === to ? 0 : -1;
  }

  document.addEventListener("keydown", (event) => {
    const list = event.target.closest("[data-rove]");
    if (!list || event.ctrlKey || event.altKey || event.metaKey) return;
    const links = [...list.querySelectorAll("a")];
    const to = step(links, links.indexOf(event.target), event.key);
    if (!to) return;
    event.preventDefault();
    rove(links, to);
    to.focus();
  });

  /* A row of the score as a table changes the event alone: the part of time shown stays. */
  document.addEventListener(
    "click",
    (event) => {
      used = Boolean(event.target.closest("#disputes a"));
      const link = event.target.closest("#score-table a[data-event]");
      if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      rove(link.closest("[data-rove]").querySelectorAll("a"), link);
      address.set({ event: link.dataset.event, dispute: "" });
    },
    true
  );

  /* --- switches ------------------------------------------------------------------------------ */

  document.addEventListener("change", ({ target }) => {
    if (!target.dataset.kept) return;
    sessionStorage.setItem(target.dataset.kept, target.type === "radio" ? target.value : String(target.checked));
  });

  function restore(holder) {
    for (const box of holder.querySelectorAll("[data-kept]")) {
      const kept = sessionStorage.getItem(box.dataset.kept);
      if (kept) box.checked = kept === (box.type === "radio" ? box.value : "true");
    }
  }

  /* --- the panel ----------------------------------------------------------------------------- */

  /* What was used may be gone: the title of what opened, or the link of what closed, has the focus. */
  function follow(panel) {
    const header = panel.querySelector("header[data-dispute]");
    const now = header ? header.dataset.dispute : "";
    if (now === open) return;
    const closed = now ? null : panel.querySelector(`a[data-dispute="${open}"]`);
    open = now;
    const moved = used;
    used = false;
    panel.closest(".right").scrollTop = 0;
    if (closed) rove(panel.querySelectorAll("[data-rove] a"), closed);
    if (!moved || document.activeElement !== document.body) return;
    const target = closed || (header && header.querySelector("h2"));
    if (target) target.focus();
  }

  document.addEventListener("still-drawn", ({ detail }) => {
    restore(detail);
    if (detail.id === "disputes") follow(detail);
    const table = detail.id === "score-table" && detail.querySelector("details");
    if (table && matchMedia("(max-width: 700px)").matches) table.open = true;
  });
})();
