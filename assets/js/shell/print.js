/* On paper: a figure keeps the form it has on the screen and is made to fit the sheet (print.css); who
   presses the keys for printing before it is drawn gets the sheet as soon as it is. */
(() => {
  const PATIENCE = 15_000;

  const figures = () => dom.all(".timeline, .score").filter((figure) => figure.offsetHeight);
  const areDrawn = () => figures().every((figure) => figure.querySelector("svg"));

  window.addEventListener("beforeprint", () => {
    for (const figure of figures()) {
      const { offsetWidth, offsetHeight, style } = figure;
      style.setProperty("--drawn-width", String(offsetWidth));
      style.setProperty("--drawn-height", String(offsetHeight));
      style.setProperty("--lanes", getComputedStyle(figure).getPropertyValue("--lanes"));
    }
  });
  window.addEventListener("afterprint", () => {
    for (const { style } of figures()) style.removeProperty("--lanes");
  });

  document.addEventListener("keydown", (event) => {
    const asks = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "p";
    if (!asks || areDrawn()) return;
    event.preventDefault();
    const end = Date.now() + PATIENCE;
    const wait = window.setInterval(() => {
      if (!areDrawn() && Date.now() < end) return;
      clearInterval(wait);
      window.print();
    }, 100);
  });
})();
