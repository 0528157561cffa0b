/* Handout and worksheet: print, and the questions that were set aside while presenting. */
(() => {
  document.addEventListener("click", (event) => {
    if (dom.near(event, "#print")) window.print();
  });

  function fill() {
    const section = /** @type {HTMLElement | null} */ (document.querySelector(".paper .parked"));
    if (!section) return;
    const { story } = section.dataset;
    const questions = parking.read().filter((each) => !story || !each.story || each.story === story);
    section.hidden = !questions.length;
    dom.find("ul", section).replaceChildren(...questions.map(({ text }) => dom.make("li", text)));
  }

  dom.onDraw(fill);
  window.addEventListener("storage", fill);
})();
