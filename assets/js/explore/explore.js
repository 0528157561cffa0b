/* Explore: one focus for timeline, list (event_list.js) and evidence. */
(() => {
  let last = "";
  let lastWindow = "";
  let revealed = "";

  /* --- timeline ------------------------------------------------------------------------------ */

  /** @param {Plot} plot */
  function watch(plot) {
    if (plot.dataset.watched) return;
    plot.dataset.watched = "yes";
    plot.on("plotly_relayouting", () => draw(plot));
    plot.on("plotly_afterplot", () => finish(plot));
    plot.on("plotly_click", (/** @type {PlotClick} */ { points: [{ customdata, data: trace, x }] }) => {
      if (trace.meta?.dense) timeWindow.approach(plot, x);
      else if (customdata) address.set({ event: customdata });
    });
    timeWindow.watch(plot);
    card.watch(plot);
    finish(plot);
  }

  /**
   * Symbols and ticks follow the zoom: Plotly draws those that do not once more, and then it is finished.
   * @param {Plot} plot
   */
  function finish(plot) {
    const view = dashBridge.view(plot);
    if (view?.meta.labels) {
      const { styles, traces } = marks.symbols(plot, view);
      const axis = ticks.count(plot, view);
      if (traces.length || Object.keys(axis).length) {
        dashBridge.update(plot, styles, axis, traces);
        return;
      }
    }
    draw(plot);
  }

  /** @param {Plot} plot */
  function draw(plot) {
    plot.dataset.focused = address.get("event");
    labels.follow(plot);
    motion.follow(plot);
    themeRows.follow(plot);
    ticks.repeat(plot);
    overview.follow();
    bracket.follow();
    pinned.follow();
    further.follow();
  }

  document.addEventListener("click", (event) => {
    const mark = dom.near(event, "svg.labels [data-event]");
    if (mark) address.set({ event: mark.dataset.event || "" });
  });

  /* --- reading ------------------------------------------------------------------------------- */

  /* More excerpts come when the button for them comes into view; the button does it by keyboard. */
  const watcher = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) /** @type {HTMLElement} */ (target).click();
  });
  dom.onDraw(() => {
    const button = document.getElementById("evidence-more");
    watcher.disconnect();
    if (button) watcher.observe(button);
  });

  /* --- one focus ----------------------------------------------------------------------------- */

  function follow() {
    downwards.follow();
    if (drawing.isNarrow()) return;
    const act = (/** @type {Plot} */ plot) => {
      watch(plot);
      if (plot.dataset.focused !== address.get("event")) draw(plot);
      timeWindow.follow(plot);
      if (address.get("event") !== revealed) pinned.reveal(plot);
      revealed = address.get("event");
    };
    dashBridge.whenDrawn("timeline", act, "plot");
  }

  dashBridge.offer("explore", {
    /* After what is drawn has come, or the page has become narrow or wide. */
    draw(/** @type {TimelineData | undefined} */ data) {
      const part = drawing.mount(data);
      follow();
      return part;
    },
    /* After the address or what is drawn has changed. */
    focus() {
      const event = address.get("event");
      const evidence = /** @type {HTMLElement | null} */ (document.querySelector("#evidence [data-focus]"));
      const now = evidence?.dataset.focus || "";
      const panel = document.querySelector("aside.right");
      const shown = address.get("window");
      if (panel && (now !== last || (!now && shown !== lastWindow))) panel.scrollTop = 0;
      last = now;
      lastWindow = shown;
      pinned.follow();
      eventList.follow();
      follow();
      return event;
    },
  });
})();
