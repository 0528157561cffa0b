/* In place of base/dash_bridge.js: in a copy there is neither Dash nor Plotly. What scripts set and hear of is
   the page's own store (page.js); what the server would say, replies.js says. */
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

  const never = () => {};
  return {
    ...{ visit, onVisit, setProps, offer, call, unchangedProperty: () => UNCHANGED },
    onAnswer: () => fetch,
    onQuestion: never,
    unchanged: never,
    plotIn: /** @type {(id: string) => Plot | null} */ (() => null),
    view: /** @type {(plot: Plot) => View | null} */ (() => null),
    whenDrawn: /** @type {(id: string, act: (plot: Plot) => void, place?: string) => void} */ (never),
    cover: /** @type {(plot: Plot, drawing: SVGElement) => void} */ (never),
    tickTexts: /** @type {(plot: Plot) => HTMLElement[]} */ (() => []),
    points: /** @type {(plot: Plot) => { event: string, element: SVGElement }[]} */ (() => []),
    promisePlotly: /** @type {(load: () => Promise<unknown>) => void} */ (never),
    keepRange: /** @type {(range: (plot: Plot) => string[] | null) => void} */ (never),
  };
})();
