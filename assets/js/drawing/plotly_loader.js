/* plotly.js comes after what can be read. dcc.Graph takes a `window.Plotly` that is there, or awaits it:
   what is there is a promise, begun when the first graph is mounted. It loads the script (data-plotly on
   <html>) once the page's list stands, and the script puts itself in the promise's place. Without the
   script the page says so and all else goes on. */
(function () {
  const root = document.documentElement;
  const PATIENCE = 3000; // milliseconds for a list that does not come
  let coming = null;

  /* The width of figures follows the page by window.js. dcc.Graph would have all drawn a second time
     whenever a figure's height has changed. */
  function ours(plotly) {
    plotly.Plots.resize = async () => {};
    return plotly;
  }

  function load() {
    return new Promise((come) => {
      const script = document.createElement("script");
      script.src = root.dataset.plotly;
      script.onload = () => come(ours(window.Plotly));
      script.onerror = () => (root.dataset.drawing = "failed");
      document.head.append(script);
    });
  }

  /* A part of the page that says what it was drawn for has been drawn, and has been painted. */
  function read() {
    return new Promise((done) => {
      const idle = window.requestIdleCallback || requestAnimationFrame;
      const go = () => {
        document.removeEventListener("still-drawn", look);
        idle(() => setTimeout(done), { timeout: PATIENCE });
      };
      const look = ({ detail }) => {
        if (detail.dataset.drawn && detail.closest("#page")) go();
      };
      document.addEventListener("still-drawn", look);
      setTimeout(go, PATIENCE);
    });
  }

  window.Plotly = {
    then(come) {
      coming = coming || read().then(load);
      coming.then(come);
    },
  };
})();
