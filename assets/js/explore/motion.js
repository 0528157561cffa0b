/* Marks that the server has put into other rows move there, their labels with them; where the reader wants
   nothing to move they simply stand there. */
const motion = (() => {
  const TIME = 200; // milliseconds
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  /** @type {Map<string, number>} the height of each event drawn, from the top */
  let rows = new Map();
  /** @type {Map<string, number>} how far above its row each event began */
  let ways = new Map();
  let begin = 0;
  /** @type {Animation[]} what is on its way */
  let running = [];

  /**
   * @param {Meta} meta
   * @returns {Map<string, number>}
   */
  const rowsOf = (meta) => new Map([...meta.labels, ...meta.pale].map(({ id, y }) => [id, y]));

  /**
   * After every draw: what is in another row than before sets off; what is on its way goes on.
   * @param {Plot} plot
   */
  function follow(plot) {
    const meta = dashBridge.view(plot)?.meta;
    if (!meta?.labels) return;
    const now = performance.now();
    const next = rowsOf(meta);
    const moved = [...next].flatMap(([id, y]) => {
      const before = plot.dataset.moves && rows.get(id);
      return before !== undefined && before !== "" && before !== y ? [[id, before - y]] : [];
    });
    if (moved.length && !still.matches) {
      ways = new Map(/** @type {[string, number][]} */ (moved));
      begin = now;
    }
    rows = next;
    plot.dataset.moves = "yes"; // a plot that is new has no rows before
    if (now - begin < TIME) move(plot, now - begin);
  }

  /**
   * @param {Plot} plot
   * @param {number} passed milliseconds since they set off
   */
  function move(plot, passed) {
    for (const each of running) each.cancel(); // to ask each element for its own would style the page each time
    running = [];
    const labels = dom.all("svg.labels [data-of]", plot).map((element) => ({
      event: element.dataset.of || "",
      element,
    }));
    for (const { event, element } of [...dashBridge.points(plot), ...labels]) {
      const way = ways.get(event);
      if (!way) continue;
      const place = element.getAttribute("transform") || ""; // of a symbol; the animation stands for it
      const at = /translate\(\s*([-\d.]+)[ ,]+([-\d.]+)/.exec(place);
      const [x, y] = at ? [Number(at[1]), Number(at[2])] : [0, 0];
      const frames = [way, 0].map((dy) => ({ transform: `translate(${x}px, ${y + dy}px)` }));
      const animation = element.animate(frames, { duration: TIME, easing: "ease-out" });
      animation.currentTime = passed;
      running.push(animation);
    }
  }

  return { follow };
})();
