/* Keys that are a single character ("/", "?", the letters of the stage) can be switched off: who speaks to
   the machine, or strikes keys without meaning to, would set them off. Then no other script hears of them.
   Choices of a dialog of keys say it; this browser keeps it. */
const characterKeys = (() => {
  const KEPT = "character-keys";
  const CHOICE = "[data-character-keys]";
  const TAKES_TEXT =
    "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=listbox]";

  const areOn = () => localStore.read(KEPT, (kept) => kept !== "off");

  /**
   * @param {{ key: string, ctrlKey: boolean, altKey: boolean, metaKey: boolean }} event
   * @returns {boolean} whether it is a character alone; Space is none, as it presses buttons
   */
  function isCharacter({ key, ctrlKey, altKey, metaKey }) {
    return [...key].length === 1 && key !== " " && !ctrlKey && !altKey && !metaKey;
  }

  window.addEventListener(
    "keydown",
    (event) => {
      if (areOn() || !isCharacter(event) || dom.near(event, TAKES_TEXT)) return;
      event.stopImmediatePropagation();
    },
    true,
  );

  function show() {
    for (const choice of dom.all(CHOICE)) /** @type {HTMLInputElement} */ (choice).checked = areOn();
  }

  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(CHOICE)) return;
    localStore.write(KEPT, target.checked ? "on" : "off");
    show();
  });
  dom.onDraw(show);
  window.addEventListener("storage", show);

  return { isCharacter };
})();
