/* On paper: a figure keeps the form it has on the screen and is made to fit the sheet (print.css); who
   presses the keys for printing, or the item of the menu, before it is drawn gets the sheet as soon as it
   is. The browser's own menu cannot wait: the sheet then says that the figure is missing. */
(() => {
  const PATIENCE = 15_000;

  const figures = () => dom.all(".timeline, .score").filter((figure) => figure.offsetHeight);
  const areDrawn = () => figures().every((figure) => figure.querySelector(".plot svg"));
  const isLost = () => document.documentElement.dataset.drawing === "failed";

  /* A sheet is white: the page turns light, a figure that was drawn for a dark one is turned in itself. */
  let wasDark = false;
  function lighten() {
    const { dataset } = document.documentElement;
    wasDark = dataset.bsTheme === "dark";
    if (!wasDark) return;
    dataset.bsTheme = "light";
    for (const plot of dom.all(".plot")) plot.dataset.bsTheme = "dark";
  }
  function darken() {
    if (!wasDark) return;
    document.documentElement.dataset.bsTheme = "dark";
    for (const plot of dom.all(".plot")) delete plot.dataset.bsTheme;
  }

  window.addEventListener("beforeprint", () => {
    lighten();
    for (const figure of figures()) {
      const { offsetWidth, offsetHeight, style } = figure;
      style.setProperty("--drawn-width", String(offsetWidth));
      style.setProperty("--drawn-height", String(offsetHeight));
      style.setProperty("--lanes", getComputedStyle(figure).getPropertyValue("--lanes"));
    }
  });
  window.addEventListener("afterprint", () => {
    darken();
    for (const { style } of figures()) style.removeProperty("--lanes");
  });

  /* Prints as soon as the figures are drawn, or when it is clear that they will not be. */
  function printDrawn() {
    const end = Date.now() + PATIENCE;
    const wait = window.setInterval(() => {
      if (!areDrawn() && !isLost() && Date.now() < end) return;
      clearInterval(wait);
      window.print();
    }, 100);
  }

  document.addEventListener("keydown", (event) => {
    const asks = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "p";
    if (!asks || areDrawn()) return;
    event.preventDefault();
    printDrawn();
  });

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "[data-print]");
    if (!button) return;
    if (!areDrawn()) confirmation.show(button);
    printDrawn();
  });
})();
