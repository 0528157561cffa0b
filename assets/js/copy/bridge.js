/* In place of base/dash_bridge.js: in a copy there is neither Dash nor Plotly. What scripts set and hear of is
   the page's own store (copy.js); what the server would say, replies.js says. */
const dashBridge = (() => {
  const VISIT = "copy-visit"; // the event of a new address
  const UNCHANGED = Symbol("unchanged");
  /** @type {Record<string, Record<string, (...values: any[]) => unknown>>} */
  const functions = {};

  /**
   * Goes to an address within the copy.
   * @param {string} address
   * @param {boolean} [replace] whether it takes the place of the present step of history
   */
  function visit(address, replace) {
    history[replace ? "replaceState" : "pushState"](null, "", route.href(address));
    window.dispatchEvent(new CustomEvent(VISIT, { detail: { replace } }));
  }

  /**
   * Calls a listener after the address has changed within the copy, by a visit, by Back or by hand.
   * @param {(event: any) => void} listener
   */
  function onVisit(listener) {
    for (const name of ["popstate", VISIT]) window.addEventListener(name, listener);
  }

  /**
   * Sets properties of a component, as an answer does.
   * @param {string} id
   * @param {Record<string, unknown>} properties
   */
  function setProps(id, properties) {
    copy.set(id, properties);
  }

  /**
   * Offers functions under the name that the server has for them.
   * @param {string} name
   * @param {Record<string, (...values: any[]) => unknown>} offered
   */
  function offer(name, offered) {
    functions[name] = offered;
  }

  /**
   * Calls one of these functions.
   * @param {string} name
   * @param {string} of
   * @param {unknown[]} values
   */
  const call = (name, of, ...values) => functions[name]?.[of]?.(...values);

  /* --- in place of Plotly: what is drawn by rightwards.js ---------------------------------------- */

  /** @type {(plot: Plot) => string[] | null} */
  let rangeOf = () => null;

  /**
   * Lets a function say what part of time is shown when all is drawn anew.
   * @param {(plot: Plot) => string[] | null} range
   */
  function keepRange(range) {
    rangeOf = range;
  }

  /**
   * @param {string} id
   * @returns {Plot | null} what stands for the plot in a part of the page
   */
  const plotIn = (id) => (id === "timeline" ? rightwards.plot() : null);

  let wait = 0;

  /**
   * Calls a function with the plot in a part of the page as soon as it is drawn, unless its place goes
   * before that.
   * @param {string} id
   * @param {(plot: Plot) => void} act
   * @param {string} [place] the id of where the part is, or will be mounted
   */
  function whenDrawn(id, act, place = id) {
    cancelAnimationFrame(wait);
    const plot = plotIn(id);
    if (plot && rightwards.view()) act(plot);
    else if (document.getElementById(place)) wait = requestAnimationFrame(() => whenDrawn(id, act, place));
  }

  /**
   * Puts a drawing of ours over a plot.
   * @param {Plot} plot
   * @param {SVGElement} drawing
   */
  function cover(plot, drawing) {
    if (drawing.parentElement !== plot) plot.append(drawing);
  }

  const never = (/** @type {unknown[]} */ ..._) => {};
  return {
    ...{ visit, onVisit, setProps, offer, call, unchangedProperty: () => UNCHANGED },
    ...{ plotIn, whenDrawn, cover, keepRange, range: (/** @type {Plot} */ plot) => rangeOf(plot) },
    onAnswer: () => fetch,
    onQuestion: never,
    unchanged: never,
    view: /** @type {(plot: Plot) => View | null} */ (() => rightwards.view()),
    relayout: (/** @type {Plot} */ _, /** @type {Record<string, unknown>} */ changes) =>
      rightwards.relayout(changes),
    update: never,
    tickNames: (/** @type {Plot} */ _) => rightwards.tickNames(),
    points: (/** @type {Plot} */ _) => rightwards.points(),
    promisePlotly: /** @type {(load: () => Promise<unknown>) => void} */ (never),
  };
})();
