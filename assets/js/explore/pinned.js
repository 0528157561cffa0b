/* While an event is in focus its mark stays in sight: one that is chosen elsewhere comes into view, and a
   strip of the chart stays above the list, with the chosen mark in it. */
const pinned = (() => {
  const HEIGHT = 180; // of the strip
  const MARGIN = 20; // from a mark in view to the edge
  const wide = matchMedia("(min-width: 1101px)");

  /** Puts the chart where the pane is scrolled to: whole, or as a strip that shows the chosen mark. */
  function follow() {
    const figure = /** @type {HTMLElement | null} */ (document.querySelector(".left > .timeline"));
    const pane = figure?.parentElement;
    if (!figure || !pane) return;
    const on = wide.matches && Boolean(address.get("event")) && pane.clientHeight > 3 * HEIGHT;
    figure.classList.toggle("sticks", on);
    if (!on) {
      figure.classList.remove("stuck");
      return;
    }
    const bar = document.querySelector(".focus-bar")?.clientHeight || 0;
    const years = dom.find(".ticks", figure).offsetHeight;
    const { offsetHeight: height } = figure;
    const strip = Math.min(HEIGHT, height); // a chart of a few rows stays whole
    const top = bar + strip - height;
    figure.style.setProperty("--stick", `${top - 12}px`);
    const stuck = figure.getBoundingClientRect().top - pane.getBoundingClientRect().top < top + 1;
    figure.classList.toggle("stuck", stuck);
    const place = years + mark(); // of the mark, from the top of the figure
    const middle = height - (strip - years) / 2; // of what is in view of it, below the years
    const shift = stuck ? Math.min(Math.max(middle - place, 0), height - strip) : 0;
    figure.style.setProperty("--shift", `${Math.round(shift)}px`);
  }

  /** @returns {number} how far below the top of the plot the chosen mark is */
  function mark() {
    const plot = dashBridge.plotIn("timeline");
    const labels = (plot && dashBridge.view(plot)?.meta.labels) || [];
    return labels.find(({ id }) => id === address.get("event"))?.y || 0;
  }

  /**
   * Brings the mark of an event newly in focus into view; one that is seen stays where it is.
   * @param {Plot} plot
   */
  function reveal(plot) {
    const figure = plot.closest(".timeline");
    const pane = figure?.closest(".left");
    if (!pane || !mark() || figure?.matches(".stuck") || document.activeElement?.matches("#event-list"))
      return;
    const panel = document.querySelector(".right:has([data-focus])");
    const foot = dom.find(".foot").getBoundingClientRect().top;
    const top = dom.find(".ticks").getBoundingClientRect().bottom;
    const bottom = wide.matches || !panel ? foot : Math.min(foot, panel.getBoundingClientRect().top);
    const at = plot.getBoundingClientRect().top + mark();
    const scroller = wide.matches ? pane : document.scrollingElement;
    if (scroller && (at < top + MARGIN || at > bottom - MARGIN)) {
      scroller.scrollTop += at - (Math.max(top, 0) + bottom) / 2;
    }
  }

  document.addEventListener(
    "scroll",
    ({ target }) => target instanceof Element && target.matches(".left") && follow(),
    true,
  );
  window.addEventListener("resize", follow);

  return { follow, reveal };
})();
