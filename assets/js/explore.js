/* Explore: one focus for timeline and list, and the list's keys. */
(function () {
  const address = window.timelineAddress;
  let typed = "";
  let typing = 0;
  let moving = 0;
  let last = "";

  function graph() {
    return document.querySelector("#timeline .js-plotly-plot");
  }

  function list() {
    return document.getElementById("event-list");
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
    window.timelineLabels.draw(plot);
    window.timelineAxis.repeat(plot);
    window.timelineOverview.follow();
  }

  document.addEventListener("click", (event) => {
    const mark = event.target.closest("svg.labels [data-event], #event-list [data-event]");
    if (!mark) return;
    address.set({ event: mark.dataset.event });
  });

  /* --- list ---------------------------------------------------------------------------------- */

  function items() {
    return [...list().querySelectorAll("[data-event]")];
  }

  function activate(item) {
    for (const each of items()) each.setAttribute("aria-selected", String(each === item));
    if (item) list().setAttribute("aria-activedescendant", item.id);
    else list().removeAttribute("aria-activedescendant");
  }

  function show(item) {
    const box = list();
    const top = item.offsetTop - box.offsetTop;
    if (top < box.scrollTop) box.scrollTop = top;
    else if (top + item.offsetHeight > box.scrollTop + box.clientHeight) {
      box.scrollTop = top + item.offsetHeight - box.clientHeight;
    }
  }

  function move(item) {
    activate(item);
    show(item);
    clearTimeout(moving);
    moving = setTimeout(() => address.set({ event: item.dataset.event }, true), 120);
  }

  function target(key, all, now) {
    const last = all.length - 1;
    switch (key) {
      case "ArrowDown":
        return all[Math.min(now + 1, last)];
      case "ArrowUp":
        return all[Math.max(now - 1, 0)];
      case "PageDown":
        return all[Math.min(now + 10, last)];
      case "PageUp":
        return all[Math.max(now - 10, 0)];
      case "Home":
        return all[0];
      case "End":
        return all[last];
    }
    return key.length === 1 ? typeahead(key, all, now) : null;
  }

  function typeahead(key, all, now) {
    clearTimeout(typing);
    typing = setTimeout(() => (typed = ""), 700);
    typed += key.toLowerCase();
    const from = typed.length === 1 ? now + 1 : Math.max(now, 0);
    const round = [...all.slice(from), ...all.slice(0, from)];
    const title = (item) => item.querySelector(".list-title").textContent.toLowerCase();
    return round.find((item) => title(item).startsWith(typed)) || null;
  }

  document.addEventListener("keydown", (event) => {
    if (event.target.id !== "event-list" || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = items();
    const now = all.findIndex((item) => item.getAttribute("aria-selected") === "true");
    if (event.key === "Enter" || (event.key === " " && !typed)) {
      if (now >= 0) address.set({ event: all[now].dataset.event });
      event.preventDefault();
      return;
    }
    const item = all.length ? target(event.key, all, now) : null;
    if (item) {
      event.preventDefault();
      move(item);
    }
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
      const item = document.getElementById("event-" + event);
      if (list()) {
        activate(item);
        if (item) show(item);
      }
      const wait = () => {
        const plot = graph();
        if (plot && plot.on && plot._fullLayout) {
          watch(plot);
          drawn(plot);
          window.timelineWindow.follow(plot);
        } else if (document.getElementById("timeline")) {
          requestAnimationFrame(wait);
        }
      };
      wait();
      return event;
    },
  };
})();
