/* The story in the making: kept in this browser (localStorage "story-draft") as JSON of data/stories.py,
   with the id that names its file. The button in the header adds the view on the screen. */
window.storyDraft = (function () {
  const KEY = "story-draft";
  const EMPTY = { id: "my-story", title: "", author: "", language: "", summary: "", steps: [] };

  /* What is kept may be another version's or another hand's: only what fits is taken. */
  function read() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(KEY));
    } catch {
      /* nothing that can be read */
    }
    const draft = { ...structuredClone(EMPTY), language: document.documentElement.lang };
    if (kept === null || typeof kept !== "object") return draft;
    for (const name of Object.keys(EMPTY)) {
      if (name !== "steps" && typeof kept[name] === "string" && kept[name]) draft[name] = kept[name];
    }
    if (Array.isArray(kept.steps)) {
      draft.steps = kept.steps.filter((step) => step !== null && typeof step === "object" && step.kind);
    }
    return draft;
  }

  /* Returns whether the browser keeps it. */
  function write(draft) {
    try {
      localStorage.setItem(KEY, JSON.stringify(draft));
    } catch {
      return false;
    }
    show();
    document.dispatchEvent(new CustomEvent("story-draft"));
    return true;
  }

  /* Adds a step after another (from 0), or at the end; returns its number (from 1), 0 if not kept. */
  function add(step, after) {
    const draft = read();
    const at = after === undefined ? draft.steps.length : after + 1;
    draft.steps.splice(at, 0, step);
    return write(draft) ? at + 1 : 0;
  }

  function say(sentence, ...values) {
    return values.reduce((said, value) => said.replace("{}", () => String(value)), sentence);
  }

  /* The way to the story, once there is one. */
  function show() {
    const link = document.getElementById("my-story");
    if (!link) return;
    const count = read().steps.length;
    link.textContent = say(link.dataset.name, count);
    link.hidden = !count;
  }

  document.addEventListener("still-drawn", show);
  window.addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    show();
    document.dispatchEvent(new CustomEvent("story-draft"));
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#add-to-story");
    const view = document.querySelector("#summary [data-step]");
    if (!button || !view) return;
    const label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    const number = add(JSON.parse(view.dataset.step));
    const said = number ? say(button.dataset.done, number) : button.dataset.failed;
    document.getElementById("added-to-story").textContent = said;
    button.textContent = said;
    setTimeout(() => (button.textContent = label), 2000);
  });

  return { read, write, add, say };
})();
