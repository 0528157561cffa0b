/* What Explore draws comes in a property of a still part (components/explore/drawing.py); here it is drawn:
   on wide pages by Plotly, in a graph that is mounted for it, on narrow ones by downwards.js, and no
   plotly.js is asked for. The width decides, also while one looks. */
const drawing = (() => {
  const narrow = matchMedia("(max-width: 600px)");
  const paper = matchMedia("print");

  /** @type {Painter | null} who draws on wide pages, if not Plotly */
  let wide = null;
  /** @type {Painter} */
  const downward = { name: "downwards", draw: (data) => downwards.draw(data) };

  /** @param {Painter} painter draws on wide pages in place of Plotly */
  function use(painter) {
    wide = painter;
  }

  /**
   * What is to be mounted in place of what stands, if that does not do.
   * @param {TimelineData | undefined} data
   * @returns {unknown} a component, or that all stays
   */
  function mount(data) {
    const holder = document.getElementById("drawing");
    if (!data || !holder) return dashBridge.unchangedProperty();
    const stands = document.getElementById("timeline");
    const painter = narrow.matches ? downward : wide;
    if (painter) {
      painter.draw(data);
      const fits = stands?.classList.contains(painter.name);
      return fits ? dashBridge.unchangedProperty() : place(painter.name);
    }
    const { figure } = data;
    if (stands && !stands.classList.contains(downward.name)) {
      dashBridge.setProps("timeline", { figure });
      return dashBridge.unchangedProperty();
    }
    const graph = JSON.parse(holder.dataset.graph || "{}");
    return { ...graph, props: { ...graph.props, figure } };
  }

  /** @param {string} className of where a painter draws */
  function place(className) {
    const root = { type: "Div", props: { className } };
    return { type: "Still", namespace: "still", props: { id: "timeline", root, tree: [] } };
  }

  narrow.addEventListener("change", () => {
    if (paper.matches || !document.getElementById("drawing")) return;
    dashBridge.setProps("drawing", { "data-width": narrow.matches ? "narrow" : "wide" });
  });

  return { mount, use, isNarrow: () => narrow.matches };
})();
