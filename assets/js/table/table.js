/* The table: buttons for the rows before and after a window (components/windows.py). */
(function () {
  let number = 0;
  let jumped = false;

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#events-table [data-way]");
    if (!button || button.hasAttribute("aria-disabled")) return;
    number += 1;
    jumped = true;
    const asked = number + " " + button.dataset.place;
    window.dash_clientside.set_props("events-table", { "data-asked": asked });
  });

  document.addEventListener("still-drawn", (event) => {
    if (event.detail.id !== "events-table" || !jumped) return;
    jumped = false;
    const said = event.detail.querySelector(".events-shown span");
    if (said) window.dash_clientside.set_props("announcer", { children: said.textContent });
    document.getElementById("main").scrollIntoView();
  });
})();
