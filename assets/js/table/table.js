/* The table: buttons for the rows before and after a window (list_window.py). */
(() => {
  let number = 0;
  let jumping = false;

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "#events-table [data-way]");
    if (!button || button.hasAttribute("aria-disabled")) return;
    number += 1;
    jumping = true;
    const question = { number, place: Number(button.dataset.place) };
    dashBridge.setProps("events-table", { "data-asked": JSON.stringify(question) });
  });

  dom.onDraw((part) => {
    if (part.id !== "events-table" || !jumping) return;
    jumping = false;
    const sentence = part.querySelector(".events-shown span");
    if (sentence) dashBridge.setProps("announcer", { children: sentence.textContent });
    dom.find("#main").scrollIntoView();
  });
})();
