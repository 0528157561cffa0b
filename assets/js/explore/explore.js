/* Explore: one focus for timeline, list (list.js) and evidence. */
(function () {
  const address = window.timelineAddress;
  let last = "";
  let waiting = 0; // the next look for the plot

  function graph() {
    return document.querySelector("#timeline .js-plotly-plot");
  }

  /* --- timeline ------------------------------------------------------------------------------ */

  function watch(plot) {
    if (plot.dataset.watched) return;
    plot.dataset.watched = "yes";
    plot.on("plotly_relayouting", () => drawn(plot));
    plot.on("plotly_afterplot", () => finished(plot));
    plot.on("plotly_click", (data) => {
      const { customdata, data: trace, x } = data.points[0];
      if (trace.meta && trace.meta.dense) window.timelineWindow.into(plot, x);
      else if (customdata) address.set({ event: customdata });
    });
    window.timelineWindow.watch(plot);
    finished(plot);
  }

  function finished(plot) {
    if (plot._fullLayout.meta) {
      window.timelineMarks.instead(plot);
      window.timelineAxis.count(plot);
    }
    drawn(plot);
  }

  function drawn(plot) {
    plot.dataset.focused = address.get("event");
    window.timelineLabels.draw(plot);
    window.timelineAxis.repeat(plot);
    window.timelineOverview.follow();
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("svg.labels [data-event]");
    if (!mark) return;
    address.set({ event: mark.dataset.event });
  });

  /* --- reading ------------------------------------------------------------------------------- */

  /* More excerpts come when the button for them comes into view; the button does it by keyboard. */
  const onward = new IntersectionObserver((seen) => {
    for (const { isIntersecting, target } of seen) if (isIntersecting) target.click();
  });
  document.addEventListener("still-drawn", () => {
    const button = document.getElementById("evidence-more");
    onward.disconnect();
    if (button) onward.observe(button);
  });

  /* --- one focus ----------------------------------------------------------------------------- */

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.explore = {
    /* After the address or what is drawn has changed. Plotly may still be loading: wait for it. */
    focus() {
      const event = address.get("event");
      const evidence = document.querySelector("#evidence [data-focus]");
      const shown = evidence ? evidence.dataset.focus : "";
      const panel = document.querySelector("aside.right");
      if (panel && shown !== last) panel.scrollTop = 0;
      last = shown;
      window.timelineList.follow();
      const wait = () => {
        const plot = graph();
        if (plot && plot.on && plot._fullLayout) {
          watch(plot);
          if (plot.dataset.focused !== event) drawn(plot);
          window.timelineWindow.follow(plot);
        } else if (document.getElementById("timeline")) {
          waiting = requestAnimationFrame(wait);
        }
      };
      cancelAnimationFrame(waiting);
      wait();
      return event;
    },
  };
})();
