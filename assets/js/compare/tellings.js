/* What each text says of the event in focus comes into view, with the score above it; on a narrow page
   the row of the event stands in the upper part, above the sheet. */
const tellings = (() => {
  let shown = ""; // the event whose words stand there

  /**
   * How far a page scrolls until a part of it is seen, without what stands above that leaving it.
   * @param {{ top: number, bottom: number }} part
   * @param {number} above where what stays begins
   * @param {{ top: number, bottom: number }} view
   */
  function way(part, above, view) {
    return Math.max(Math.min(part.bottom - view.bottom, above - view.top), 0);
  }

  const narrow = () => matchMedia("(max-width: 700px)").matches;

  /** Marks the event in focus where the score runs downwards. */
  function light() {
    const event = address.get("event");
    for (const link of dom.all("#score-down a[data-event]")) {
      if (link.dataset.event === event) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  /** @param {HTMLElement} panel what each text says */
  function follow(panel) {
    const event = dom.all(".event-head", panel)[0]?.dataset.event || "";
    light();
    if (event === shown) return;
    shown = event;
    if (event) requestAnimationFrame(() => (narrow() ? liftRow() : reveal(panel)));
  }

  function liftRow() {
    const row = dom.all("#score-down a[aria-current]")[0];
    const folded = row?.closest("details");
    if (folded) folded.open = true;
    if (row) window.scrollBy(0, row.getBoundingClientRect().top - innerHeight / 4);
  }

  /** @param {HTMLElement} panel */
  function reveal(panel) {
    const score = dom.all(".score")[0];
    const main = dom.find("main");
    if (!score?.offsetHeight) return;
    const scrolls = /auto|scroll/.test(getComputedStyle(main).overflowY);
    const page = scrolls ? main.getBoundingClientRect() : { top: 0, bottom: innerHeight };
    const head = scrolls ? page.top : dom.all(".shell")[0]?.getBoundingClientRect().bottom || 0;
    const view = { top: Math.max(head, 0), bottom: Math.min(page.bottom, innerHeight) };
    const by = way(panel.getBoundingClientRect(), score.getBoundingClientRect().top, view);
    if (by) (scrolls ? main : window).scrollBy(0, by);
  }

  return { follow, light, way };
})();
