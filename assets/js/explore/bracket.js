/* A reader's note over the years: where its bracket stands, and the form that writes it into the address. */
const bracket = (() => {
  const DAY = 86400000;
  const DAY_TEXT = /^\d{4}(-\d\d){0,2}$/;

  const form = () => /** @type {HTMLDialogElement} */ (dom.find("#note-form"));
  const entry = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (dom.find(`[name=${name}]`, form()));

  /* Over its days; where they lie outside of the part shown, at that edge. Words stay within the figure. */
  function follow() {
    const note = /** @type {HTMLElement | null} */ (document.querySelector("#bracket .note-over"));
    const plot = dashBridge.plotIn("timeline");
    const view = note && plot && dashBridge.view(plot);
    if (!note || !view) return;
    const [from, to] = timeWindow.days(note.dataset.window || "").split(",");
    const inside = (/** @type {number} */ x) => Math.min(Math.max(x, 0), view.length);
    const [first, last] = [inside(view.pixels(from)), inside(view.pixels(to))];
    const words = dom.find("p", note);
    note.classList.add("placed");
    note.style.setProperty("--from", `${view.left + first}px`);
    note.style.setProperty("--wide", `${Math.max(last - first, 2)}px`);
    const middle = (first + last - words.offsetWidth) / 2;
    const most = Math.max(view.length - words.offsetWidth, 0);
    note.style.setProperty("--words", `${view.left + Math.min(Math.max(middle, 0), most)}px`);
  }

  /* The years shown, as they are written: whole years of many, else months. */
  function open() {
    const range = timeWindow.read();
    if (range) {
      const [first, last] = range.ends;
      const signs = last - first > 1500 * DAY ? 4 : 7;
      const text = (/** @type {number} */ time) => new Date(time).toISOString().slice(0, signs);
      entry("first").value = text(first);
      entry("last").value = text(last - DAY);
    }
    say("");
    form().showModal();
    entry("words").focus();
  }

  /** @param {string} sentence */
  function say(sentence) {
    dom.find("[role=alert]", form()).textContent = sentence;
  }

  function put() {
    const { length = "", days = "", most } = dom.find("[role=alert]", form()).dataset;
    const words = entry("words").value.trim().split(/\s+/).join(" ");
    const [first, last] = ["first", "last"].map((name) => entry(name).value.trim());
    if (!words || words.split(" ").length > Number(most)) return say(length);
    if (![first, last].every((day) => DAY_TEXT.test(day)) || first > last) return say(days);
    form().close();
    address.set({ bracket: [first, last, words].join(",") });
  }

  document.addEventListener("submit", (event) => {
    if (!dom.near(event, "#note-form")) return;
    event.preventDefault();
    put();
  });
  document.addEventListener("click", (event) => {
    const button = dom.near(event, "[data-note], #note-form [type=button]");
    if (button?.dataset.note) open();
    else if (button) form().close();
  });
  dom.onDraw((part) => {
    if (part.id === "bracket") follow();
  });

  return { follow };
})();
