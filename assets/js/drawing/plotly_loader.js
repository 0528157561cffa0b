/* plotly.js comes after what can be read: begun when the first graph is mounted, its script (data-plotly
   on <html>) is loaded once the page's list stands, which may be so already. Without it the page says so and
   all else goes on. */
(() => {
  const root = document.documentElement;
  const PATIENCE = 3000; // milliseconds for a list that does not come

  /** @returns {Promise<unknown>} plotly.js */
  function load() {
    return new Promise((come) => {
      const script = document.createElement("script");
      script.src = root.dataset.plotly || "";
      const { drawOnce, keepSize, keepTime } = dashBridge;
      script.onload = () => come(keepTime(keepSize(drawOnce(window.Plotly))));
      script.onerror = () => {
        root.dataset.drawing = "failed";
      };
      document.head.append(script);
    });
  }

  /* A part of the page that says what it was drawn for has been drawn, and has been painted. */
  function read() {
    return new Promise((done) => {
      const idle = window.requestIdleCallback || requestAnimationFrame;
      let gone = false;
      const go = () => {
        if (gone) return;
        gone = true;
        idle(() => setTimeout(done), { timeout: PATIENCE });
      };
      if (document.querySelector('#page [data-drawn]:not([data-drawn=""])')) go(); // before the graph was mounted
      dom.onDraw((part) => {
        if (!gone && part.dataset.drawn && part.closest("#page")) go();
      });
      setTimeout(go, PATIENCE);
    });
  }

  dashBridge.promisePlotly(() => read().then(load));
})();
