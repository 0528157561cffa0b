/* All that touches private parts of Dash and of Plotly, which an upgrade may change without a word; then
   tests/browser/test_dash_bridge.py fails. No other script names such a part. */
const dashBridge = (() => {
  /* --- Dash ---------------------------------------------------------------------------------- */

  const PUSH = "_dashprivate_pushstate"; // the event by which dcc.Location hears of a new address

  /**
   * Goes to an address within the app: no page is loaded, Dash's callbacks run.
   * @param {string} address
   * @param {boolean} [replace] whether it takes the place of the present step of history
   */
  function visit(address, replace) {
    history[replace ? "replaceState" : "pushState"](null, "", address);
    window.dispatchEvent(new CustomEvent(PUSH, { detail: { replace } }));
  }

  /**
   * Calls a listener after the address has changed within the app, by a visit or by Back.
   * @param {(event: any) => void} listener
   */
  function onVisit(listener) {
    for (const name of ["popstate", PUSH]) window.addEventListener(name, listener);
  }

  /**
   * Sets properties of a component, as a callback does.
   * @param {string} id
   * @param {Record<string, unknown>} properties
   */
  function setProps(id, properties) {
    window.dash_clientside.set_props(id, properties);
  }

  /**
   * Offers functions as callbacks that run in the browser, under the name that the server knows.
   * @param {string} name
   * @param {Record<string, (...values: any[]) => unknown>} functions
   */
  function offer(name, functions) {
    window.dash_clientside = window.dash_clientside || {};
    window.dash_clientside[name] = functions;
  }

  /**
   * Calls a listener with every answer to Dash and to us, before who asked has it.
   * @param {(answer: Response) => void} listener
   * @returns {typeof fetch} a way to ask of which the listener does not hear
   */
  function onAnswer(listener) {
    const ask = window.fetch;
    window.fetch = async (...request) => {
      const answer = await ask.apply(window, request);
      listener(answer);
      return answer;
    };
    return (...request) => ask.apply(window, request);
  }

  /**
   * Hands every question of Dash to a function, which answers it in its place: with what the server says,
   * or with `unchanged()`, of which Dash changes nothing.
   * @param {(question: DashQuestion, ask: () => Promise<Response>) => Promise<Response>} answer
   */
  function onQuestion(answer) {
    const ask = window.fetch;
    window.fetch = (...request) => {
      const [to, options = {}] = request;
      const { pathname } = new URL(String(to), location.href);
      if (!pathname.endsWith("/_dash-update-component")) return ask.apply(window, request);
      const end = new AbortController();
      const { inputs = [], changedPropIds = [] } = JSON.parse(String(options.body));
      const at = inputs.flat().filter((/** @type {DashInput} */ input) => input?.id === "url");
      const question = {
        ofAddress: changedPropIds.every((/** @type {string} */ name) => name.startsWith("url.")),
        address: Object.fromEntries(
          at.map((/** @type {DashInput} */ input) => [input.property, input.value]),
        ),
        end: () => end.abort(),
      };
      return answer(question, () => ask.call(window, to, { ...options, signal: end.signal }));
    };
  }

  /**
   * An answer after which Dash leaves everything as it is.
   */
  function unchanged() {
    return new Response(null, { status: 204 });
  }

  /**
   * What a callback in the browser returns so that its output stays as it is.
   */
  function unchangedProperty() {
    return window.dash_clientside.no_update;
  }

  /* --- Plotly -------------------------------------------------------------------------------- */

  /**
   * The plot in a part of the page, once dcc.Graph has made one.
   * @param {string} id
   * @returns {Plot | null}
   */
  function plotIn(id) {
    return document.querySelector(`#${id} .js-plotly-plot`);
  }

  /**
   * How a plot is drawn now: what it shows of time, in milliseconds, and how days become pixels.
   * @param {Plot} plot
   * @returns {View | null} null before it is drawn
   */
  function view(plot) {
    const layout = plot._fullLayout;
    if (!layout?.xaxis) return null;
    const { xaxis: axis, yaxis, meta } = layout;
    const [first, last] = axis.range.map((end) => axis.r2l(end));
    return {
      meta: meta || /** @type {Meta} */ ({}),
      font: layout.font.family,
      paper: { width: layout.width, height: layout.height },
      ends: [first, last],
      whole: [axis.d2l(axis.minallowed), axis.d2l(axis.maxallowed)],
      length: axis._length,
      height: yaxis._length,
      left: axis._offset,
      top: yaxis._offset,
      time: (day) => axis.d2l(day),
      day: (time) => axis.l2r(time),
      pixels: (day) => ((axis.d2l(day) - first) / (last - first)) * axis._length,
    };
  }

  /**
   * Changes the layout of a plot.
   * @param {Plot} plot
   * @param {Record<string, unknown>} changes
   */
  function relayout(plot, changes) {
    window.Plotly.relayout(plot, changes);
  }

  /**
   * Changes how traces of a plot look, and its layout.
   * @param {Plot} plot
   * @param {Record<string, unknown>} styles
   * @param {Record<string, unknown>} changes
   * @param {number[]} traces
   */
  function update(plot, styles, changes, traces) {
    window.Plotly.update(plot, styles, changes, traces);
  }

  /** @type {Record<string, number>} */
  const waits = {};

  /**
   * Calls a function with the plot in a part of the page as soon as it is drawn, unless its place goes
   * before that. Plotly may still be loading: it is looked for at every frame.
   * @param {string} id
   * @param {(plot: Plot) => void} act
   * @param {string} [place] the id of where the part is, or will be mounted
   */
  function whenDrawn(id, act, place = id) {
    const look = () => {
      const plot = plotIn(id);
      if (plot && view(plot)) act(plot);
      else if (document.getElementById(place)) waits[id] = requestAnimationFrame(look);
    };
    cancelAnimationFrame(waits[id]);
    look();
  }

  /**
   * Puts a drawing of ours over a plot, under Plotly's cards that come with the pointer.
   * @param {Plot} plot
   * @param {SVGElement} drawing
   */
  function cover(plot, drawing) {
    const holder = dom.find(".svg-container", plot);
    const [below, cards] = dom.all(":scope > .main-svg", holder).slice(-2);
    const after = (/** @type {Node} */ one, /** @type {Node} */ other) =>
      one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!after(below, drawing) || !after(drawing, cards)) holder.insertBefore(drawing, cards);
  }

  /**
   * What stands at the ticks of the axis of time, and how far from the left of the plot its middle is.
   * @param {Plot} plot
   * @returns {{ text: string, x: number }[]}
   */
  function tickNames(plot) {
    const { left } = plot.getBoundingClientRect();
    return dom.all(".xtick text", plot).flatMap((tick) => {
      const place = tick.getBoundingClientRect();
      const lines = dom.all("tspan", tick).map((line) => line.textContent);
      const text = lines.join(" ") || tick.textContent || "";
      return place.width ? [{ text, x: place.left + place.width / 2 - left }] : [];
    });
  }

  /**
   * The marks of a plot, with what their customdata is: the event of each.
   * @param {Plot} plot
   * @returns {{ event: string, element: SVGElement }[]}
   */
  function points(plot) {
    /** @type {{ event: string, element: SVGElement }[]} */
    const all = [];
    for (const trace of plot.querySelectorAll(".trace")) {
      const events = /** @type {any} */ (trace).__data__?.[0]?.trace?.customdata;
      if (!Array.isArray(events)) continue;
      for (const element of /** @type {NodeListOf<SVGElement>} */ (trace.querySelectorAll(".point"))) {
        const event = events[/** @type {any} */ (element).__data__?.i];
        if (event) all.push({ event, element });
      }
    }
    return all;
  }

  /**
   * Lets plotly.js come later: dcc.Graph awaits a `window.Plotly` that is a promise. What `load` gives
   * has put itself in its place by then. It is asked for once, when the first graph is mounted.
   * @param {() => Promise<unknown>} load
   */
  function promisePlotly(load) {
    /** @type {Promise<unknown> | null} */
    let coming = null;
    window.Plotly = {
      /** @param {(plotly: unknown) => void} come */
      // biome-ignore lint/suspicious/noThenProperty: dcc.Graph awaits it
      then(come) {
        coming = coming || load();
        coming.then(come);
      },
    };
  }

  /**
   * Figures are as wide as the page from the first drawing on, and follow it by time_window.js. dcc.Graph
   * would have all drawn a second time whenever a figure's height has changed.
   * @param {any} plotly
   */
  function keepSize(plotly) {
    const { react } = plotly;
    plotly.Plots.resize = async () => {};
    plotly.react = (/** @type {Plot} */ plot, /** @type {any} */ figure) => {
      const width = plot.parentElement?.clientWidth;
      if (!width) return react(plot, figure);
      return react(plot, { ...figure, layout: { ...figure.layout, width } });
    };
    return plotly;
  }

  /**
   * Whether all that a part of a layout says stands in another, in which Plotly may have written more.
   * @param {any} part
   * @param {any} standing
   * @returns {boolean}
   */
  function stands(part, standing) {
    if (part?.constructor !== Object) return JSON.stringify(part) === JSON.stringify(standing);
    return Object.keys(part).every((key) => stands(part[key], standing?.[key]));
  }

  /**
   * What changes on a plot, dcc.Graph hands back to it: the same data are not drawn anew in the same layout.
   * @param {any} plotly
   */
  function drawOnce(plotly) {
    const { react } = plotly;
    plotly.react = async (/** @type {Plot} */ plot, /** @type {any} */ figure) => {
      const same = figure.data && figure.data === plot.data;
      return same && stands(figure.layout, plot.layout) ? plot : react(plot, figure);
    };
    return plotly;
  }

  /** @type {(plot: Plot) => string[] | null} */
  let rangeOf = () => null;

  /**
   * Lets a function say what part of time a plot shows when dcc.Graph draws it anew.
   * @param {(plot: Plot) => string[] | null} range null: as the figure says
   */
  function keepRange(range) {
    rangeOf = range;
  }

  /**
   * What is drawn anew asks first what part of time it is to show.
   * @param {any} plotly
   */
  function keepTime(plotly) {
    const { react } = plotly;
    plotly.react = (/** @type {Plot} */ plot, /** @type {any} */ figure) => {
      const range = rangeOf(plot);
      if (!range) return react(plot, figure);
      const layout = { ...figure.layout, xaxis: { ...figure.layout.xaxis, range } };
      return react(plot, { ...figure, layout });
    };
    return plotly;
  }

  return {
    ...{ visit, onVisit, setProps, offer, onAnswer, onQuestion, unchanged, unchangedProperty },
    ...{
      plotIn,
      view,
      relayout,
      update,
      whenDrawn,
      cover,
      tickNames,
      points,
      promisePlotly,
      keepSize,
      drawOnce,
    },
    ...{ keepRange, keepTime },
  };
})();
