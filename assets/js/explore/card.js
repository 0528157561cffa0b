/* The card of an event, beside its mark: for the mark or label under the pointer, and for the option of the
   list that one is on by keyboard. It stays while it is pointed at. Escape takes back one thing at a time:
   the card, the focus, the theme. */
const card = (() => {
  const WIDTH = 260;
  const OFF = 10; // pixels from the mark, or from what stands beside it
  const EDGE = 8; // pixels from the edge of the window
  const LINGER = 250; // milliseconds in which the pointer can come over
  const SHUT = 60; // and after which a mark that the pointer only crosses is forgotten
  let timer = 0;
  let now = "";

  /** @returns {HTMLElement | null} */
  const card = () => document.getElementById("hover-card");

  /**
   * @param {string} event
   * @returns {MarkItem | undefined}
   */
  function itemOf(event) {
    return labels.scene()?.items.get(event);
  }

  /**
   * A slot of a source with its name, as beside the mark.
   * @param {string} source
   * @param {Telling} telling
   * @param {string} words
   */
  function line(source, telling, words) {
    const item = dom.make("li", "", { className: `telling telling-${telling}` });
    item.append(dom.make("b", source), ` ${words}`);
    return item;
  }

  /**
   * @param {LabelEntry} entry
   * @param {string} phase of a forum, that the pointer is on; else ""
   * @param {Meta} meta
   */
  function fill(entry, phase, meta) {
    const box = dom.make("div", "", { id: "hover-card", className: "hover-card", role: "tooltip" });
    box.append(dom.make("p", entry.title, { className: "hover-title" }));
    for (const sentence of [...entry.said, phase]) {
      if (sentence) box.append(dom.make("p", sentence));
    }
    if (entry.slots.length) {
      const list = dom.make("ul", "");
      list.append(...entry.slots.map((telling, n) => line(meta.sources[n], telling, meta.tellings[telling])));
      box.append(list);
    }
    const [quote] = entry.quotes;
    if (quote) {
      const words = dom.make("p", "", { className: "hover-quote" });
      words.append(dom.make("span", quote[1], { dir: "auto" }), " ", dom.make("cite", quote[0]));
      box.append(words);
    }
    return box;
  }

  /**
   * Beside the mark where the card covers least of its neighbours; within the window.
   * @param {HTMLElement} box
   * @param {MarkItem} item
   * @param {Scene} scene
   */
  function put(box, item, scene) {
    const { view, svg, boxes, bars } = scene;
    const origin = svg.getBoundingClientRect();
    const [left, top] = [origin.left + view.left, origin.top + view.top];
    const { innerWidth, innerHeight } = window;
    const height = box.offsetHeight;
    const half = view.meta.size.bar / 2 + 4;
    const from = left + Math.max(item.mark.from, 0);
    const to = left + Math.min(item.mark.to, view.length);
    const y = top + item.entry.y;
    const pointed = Math.min(Math.max(pointer, from), to);
    const across = [pointed - WIDTH / 2, pointed - WIDTH + 2 * OFF, pointed - 2 * OFF, from, to - WIDTH];
    const along = [y - height / 2, y - half, y - height + half];
    const places = [
      ...along.flatMap((each) => [
        { x: to + OFF, y: each },
        { x: from - OFF - WIDTH, y: each },
      ]),
      ...across.flatMap((x) => [
        { x, y: y + half },
        { x, y: y - half - height },
      ]),
    ];
    const onPage = (/** @type {Box} */ each) => ({ ...each, x: each.x + left, y: each.y + top });
    const [words, others] = [boxes.map(onPage), bars.map(onPage)];
    const own = { x: from - 2, y: y - half + 1, width: to - from + 4, height: 2 * half - 2 };
    const cost = (/** @type {Point} */ place) => {
      const area = { ...place, width: WIDTH, height };
      const out =
        Math.max(EDGE - place.x, 0) +
        Math.max(place.x + WIDTH - innerWidth + EDGE, 0) +
        Math.max(EDGE - place.y, 0) +
        Math.max(place.y + height - innerHeight + EDGE, 0);
      const covers = (/** @type {Box} */ other) => labelPlaces.overlap(area, other);
      const hidden = others.filter(covers).length + 3 * words.filter(covers).length;
      const far = Math.abs(place.x + WIDTH / 2 - pointed) / 100; // of a long bar, near the pointer
      return far + out * 20 + hidden + (labelPlaces.overlap(area, own) ? 1000 : 0);
    };
    const costs = places.map(cost);
    const best = places[costs.indexOf(Math.min(...costs))];
    const keep = (/** @type {number} */ at, /** @type {number} */ most) =>
      Math.max(EDGE, Math.min(at, most - EDGE));
    box.style.left = `${keep(best.x, innerWidth - WIDTH)}px`;
    box.style.top = `${keep(best.y, innerHeight - height)}px`;
  }

  let pointer = 0; // where the pointer is, from the left

  /**
   * @param {string} event
   * @param {{ phase?: string, option?: HTMLElement }} [more] `option`: of the list, which the card describes
   */
  function show(event, { phase = "", option } = {}) {
    clearTimeout(timer);
    const scene = labels.scene();
    const item = itemOf(event);
    if (!scene || !item?.mark.shown || !scene.svg.isConnected) return hide();
    const y = scene.svg.getBoundingClientRect().top + scene.view.top + item.entry.y;
    if (option && (y < 0 || y > window.innerHeight)) return hide();
    hide();
    const box = fill(item.entry, phase, scene.view.meta);
    scene.svg.closest(".plot")?.append(box);
    if (option) option.setAttribute("aria-describedby", box.id);
    else box.setAttribute("aria-hidden", "true"); // the list says it to those who do not see it
    put(box, item, scene);
    now = event;
  }

  function hide() {
    clearTimeout(timer);
    card()?.remove();
    for (const option of dom.all("[aria-describedby=hover-card]")) option.removeAttribute("aria-describedby");
    now = "";
  }

  function leave() {
    clearTimeout(timer);
    timer = window.setTimeout(hide, LINGER);
  }

  /**
   * @param {Plot} plot
   */
  function watch(plot) {
    plot.on("plotly_hover", (/** @type {PlotClick} */ { points: [{ customdata, hovertext, data }] }) => {
      if (data.meta?.dense || !customdata) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => show(customdata, { phase: hovertext }), now ? SHUT : 0);
    });
    plot.on("plotly_unhover", leave);
    plot.on("plotly_relayouting", hide);
  }

  document.addEventListener("pointermove", (event) => {
    pointer = event.clientX;
  });
  document.addEventListener("pointerover", (event) => {
    if (dom.near(event, ".hover-card")) clearTimeout(timer);
    const label = dom.near(event, "svg.labels [data-event]")?.dataset.event;
    if (label && label === now) clearTimeout(timer);
    else if (label) show(label);
  });
  document.addEventListener("pointerout", (event) => {
    if (dom.near(event, ".hover-card, svg.labels [data-event]")) leave();
  });

  /* The option that one is on: by arrow keys, or as one comes to the list. */
  function follow() {
    const list = document.getElementById("event-list");
    if (!list || document.activeElement !== list) return;
    const option = document.getElementById(list.getAttribute("aria-activedescendant") || "");
    if (option) show(option.dataset.event || "", { option });
  }
  document.addEventListener("keyup", (event) => {
    if (dom.near(event, "#event-list") && event.key !== "Escape") follow();
  });
  document.addEventListener("focusout", (event) => {
    if (dom.near(event, "#event-list")) hide();
  });
  document.addEventListener(
    "scroll",
    ({ target }) => {
      const chart = document.getElementById("timeline");
      if (now && target instanceof Node && target.contains(chart)) hide();
    },
    true,
  );

  /* Escape: what is open above the page comes first (menus, dialogs, what one types). */
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !document.getElementById("timeline")) return;
      if (card()) {
        hide();
        event.stopPropagation();
        return;
      }
      if (document.querySelector("details.filter[open], #download[open], dialog[open]")) return;
      if (dom.near(event, "input:not([type=checkbox]), textarea, select") || address.get("back")) return;
      if (address.get("event")) address.set({ event: "" });
      else if (address.get("theme")) address.set({ theme: "" });
    },
    true,
  );

  return { watch, hide };
})();
