/* One event of the score in light: what is pointed at, else what is in focus. A band over its day, its
   thread and rings in every text that tells it, hollow ticks where it is not told, its name, the links
   that texts draw from it and to it, signed by them; below the score what each text says of it. */
const scoreLight = (() => {
  const { shape } = labelOverlay;
  const WIDTH = 22; // of the band
  /** @type {ScoreScene | null} */
  let scene = null;
  let pointed = "";

  /**
   * Lights an event until another is pointed at; "" goes back to the one in focus.
   * @param {string | undefined} event
   */
  function point(event) {
    if (pointed === (event || "")) return;
    pointed = event || "";
    light();
    tell();
  }

  /** @param {ScoreScene} now a new drawing */
  function draw(now) {
    scene = now;
    light();
  }

  /** The events in light: more than one where a difference is about several. */
  function events() {
    const difference = dom.all("#disputes [data-events]")[0];
    if (pointed) return [pointed];
    return difference ? (difference.dataset.events || "").split(" ") : [address.get("event")];
  }

  function light() {
    if (!scene) return;
    for (const old of scene.svg.querySelectorAll(".lit")) old.remove();
    const layer = shape(scene.svg, "g", { class: "lit" });
    const { marks } = scene;
    const lit = marks.filter(({ id }) => events().includes(id));
    for (const name of scene.svg.querySelectorAll("text.label")) {
      const under = lit.length === 1 && name.getAttribute("data-event") === lit[0].id;
      name.classList.toggle("under", under);
    }
    for (const mark of lit) {
      if (lit.length === 1) drawBand(layer, mark);
      drawRings(layer, mark);
    }
    if (lit.length !== 1) return;
    drawLinks(layer, lit[0]);
    drawName(layer, lit[0]);
  }

  /**
   * @param {SVGElement} layer
   * @param {ScoreMark} mark
   */
  function drawBand(layer, { dots, ticks, box }) {
    if (!scene) return;
    const { size, height, meta } = scene;
    const width = WIDTH * meta.scale;
    shape(layer, "rect", { x: dots[0].x - width / 2, y: 0, width, height, class: "band" });
    const [first, ...rest] = [{ x: dots[0].x, y: (box?.y || 0) + 2 * size.line }, ...dots];
    const path = rest.map(({ x, y }) => `L${x} ${y}`).join("");
    shape(layer, "path", { d: `M${first.x} ${first.y}${path}`, class: "thread" });
    for (const { y, from, to } of dots) {
      if (to - from > 2) shape(layer, "line", { x1: from, x2: to, y1: y, y2: y, class: "days" });
    }
    for (const { x, y } of ticks) {
      shape(layer, "rect", { x: x - 3, y: y - size.dot, width: 6, height: 2 * size.dot, class: "untold" });
    }
  }

  /**
   * @param {SVGElement} layer
   * @param {ScoreMark} mark
   */
  function drawRings(layer, { dots }) {
    for (const { x, y } of dots)
      shape(layer, "circle", { cx: x, cy: y, r: (scene?.size.dot || 0) + 4, class: "focus" });
  }

  /**
   * @param {SVGElement} layer
   * @param {ScoreMark} mark
   */
  function drawName(layer, { text, dots, box }) {
    if (!scene?.meta.band) return;
    const { size, measure, length } = scene;
    const width = measure(text, size.label, "bold") + 4 * size.gap;
    const height = 2 * size.line + 2;
    const x = Math.min(Math.max((box?.x || dots[0].x) - 2 * size.gap, 0), length - width);
    const y = box?.y || 1;
    shape(layer, "rect", { x, y, width, height, rx: height / 2, class: "pill" });
    const look = { class: "name", "font-size": size.label, "font-weight": "bold" };
    shape(layer, "text", { x: x + 2 * size.gap + 2, y: y + height / 2, ...look }, text);
  }

  /**
   * What a text links: dashed, from dot to dot on its own stave, and signed by it.
   * @param {SVGElement} layer
   * @param {ScoreMark} mark
   */
  function drawLinks(layer, { id }) {
    if (!scene) return;
    const { meta, size, measure, length } = scene;
    /** @type {Box[]} */
    const signs = [];
    for (const { source, from, to, text } of meta.links) {
      const [a, b] = [from, to].map((each) => dotOn(each, Number(source)));
      if (!a || !b || (from !== id && to !== id)) continue;
      const middle = (a.x + b.x) / 2;
      const top = Math.min(a.y, b.y) - 34 * meta.scale;
      shape(layer, "path", { d: `M${a.x} ${a.y}Q${middle} ${top} ${b.x} ${b.y}`, class: "link" });
      const words = a.x > b.x ? `← ${text}` : `${text} →`;
      const width = measure(words, size.end);
      const x = Math.min(Math.max(middle - width / 2, 0), length - width);
      let y = (top + Math.min(a.y, b.y)) / 2 - size.line;
      while (
        signs.some(
          (each) => Math.abs(each.y - y) < each.height && each.x < x + width && x < each.x + each.width,
        )
      )
        y -= 2 * size.line;
      signs.push({ x, y, width, height: 2 * size.line });
      shape(layer, "text", { x: x + 2, y, class: "signed", fill: meta.text, "font-size": size.end }, words);
    }
  }

  /**
   * @param {string} event
   * @param {number} source the number of a text
   * @returns {Point | undefined} the dot of an event on the stave of a text
   */
  function dotOn(event, source) {
    const mark = scene?.marks.find(({ id }) => id === event);
    const tells = mark?.says.slice(0, source).filter(([state]) => state === "told").length || 0;
    return mark?.says[source][0] === "told" ? mark.dots[tells] : undefined;
  }

  /* --- what each text says, in short --------------------------------------------------------- */

  function tell() {
    const place = dom.all(".pointed-at")[0];
    if (!place) return;
    const mark = scene?.marks.find(({ id }) => id === pointed);
    place.hidden = !mark || pointed === address.get("event"); // whose words stand on the page
    if (!mark || place.hidden) return;
    const columns = dom.make("div", "", { className: "tellings-columns" });
    mark.says.forEach(([state, words, date], n) => {
      const column = dom.make("div", "", { className: `telling ${state}` });
      column.append(dom.make("strong", scene?.meta.sources[n] || ""), dom.make("p", words));
      if (date) column.append(dom.make("p", date, { className: "note" }));
      columns.append(column);
    });
    const when = dom.make("p", mark.when, { className: "kind" });
    place.replaceChildren(dom.make("h2", mark.title, { className: "event-title" }), when, columns);
  }

  /* A row of the score as a table lights its event as well. */
  for (const name of ["focusin", "mouseover"]) {
    document.addEventListener(name, (event) => {
      const row = dom.near(event, "#score-table a[data-event]");
      if (row) point(row.dataset.event);
    });
  }
  for (const name of ["focusout", "mouseout"]) {
    document.addEventListener(name, (event) => {
      if (dom.near(event, "#score-table a[data-event]")) point("");
    });
  }

  return { point, draw };
})();
