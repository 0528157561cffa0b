/* What Explore draws comes in a property of a still part (components/explore/drawing.py); here it is drawn:
   on wide pages by Plotly, in a graph that is mounted for it. */
const drawing = (() => {
  /**
   * What is to be mounted in place of what stands, if that does not do.
   * @param {TimelineData | undefined} data
   * @returns {unknown} a component, or that all stays
   */
  function mount(data) {
    const holder = document.getElementById("drawing");
    if (!data || !holder) return dashBridge.unchangedProperty();
    const { figure } = data;
    if (document.getElementById("timeline")) {
      dashBridge.setProps("timeline", { figure });
      return dashBridge.unchangedProperty();
    }
    const graph = JSON.parse(holder.dataset.graph || "{}");
    return { ...graph, props: { ...graph.props, figure } };
  }

  return { mount };
})();
