/* The story in the making: kept in this browser (localStorage "story-draft") as JSON of data/stories.py,
   with the id that names its file. The button in the header adds the view on the screen. */
window.storyDraft = (function () {
  const KEY = "story-draft";
  const SHELF = "story-shelf"; // the stories set aside, by id
  const EMPTY = { id: "my-story", title: "", author: "", language: "", summary: "", steps: [] };

  function parsed(key) {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return kept !== null && typeof kept === "object" ? kept : null;
    } catch {
      return null;
    }
  }

  /* What is kept may be another version's or another hand's: only what fits is taken. */
  function fitting(kept) {
    const draft = { ...structuredClone(EMPTY), language: document.documentElement.lang };
    for (const name of Object.keys(EMPTY)) {
      if (name !== "steps" && kept && typeof kept[name] === "string" && kept[name]) draft[name] = kept[name];
    }
    if (kept && Array.isArray(kept.steps)) {
      draft.steps = kept.steps.filter((step) => step !== null && typeof step === "object" && step.kind);
    }
    return draft;
  }

  const read = () => fitting(parsed(KEY));

  /* Returns whether the browser keeps it. */
  function write(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      return false;
    }
    return true;
  }

  /* The stories set aside, by id. */
  function shelf() {
    const kept = parsed(SHELF) || {};
    return Object.fromEntries(Object.keys(kept).map((id) => [id, fitting(kept[id])]));
  }

  /* Returns the story of an id, in hand or set aside, if it has steps. */
  function of(id) {
    return [read(), ...Object.values(shelf())].find((each) => each.id === id && each.steps.length);
  }

  /* Keeps a story as the one in hand. Another one that was in hand is set aside, if it has steps. */
  function keep(draft) {
    const now = read();
    const aside = shelf();
    if (now.steps.length && now.id !== draft.id) aside[now.id] = now;
    delete aside[draft.id];
    const kept = write(SHELF, aside) && write(KEY, draft);
    show();
    document.dispatchEvent(new CustomEvent(KEY));
    return kept;
  }

  /* Returns a new story, with an id that none has. */
  function fresh() {
    const taken = [read().id, ...Object.keys(shelf())];
    const { author, language } = read();
    let id = EMPTY.id;
    for (let n = 2; taken.includes(id); n++) id = `${EMPTY.id}-${n}`;
    return { ...structuredClone(EMPTY), id, author, language };
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
    link.hidden = !count && !Object.keys(shelf()).length;
  }

  document.addEventListener("still-drawn", show);
  window.addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    show();
    document.dispatchEvent(new CustomEvent(KEY));
  });

  /* The view on the screen as a step, as the server makes it of the address: waits until it has. */
  async function view() {
    const { dataset } = document.getElementById("add-to-story");
    for (let n = 0; dataset.at !== location.pathname + location.search && n < 100; n++) {
      await new Promise((done) => setTimeout(done, 50));
    }
    return JSON.parse(dataset.step);
  }

  async function add(button) {
    const label = button.dataset.label || button.textContent;
    button.dataset.label = label;
    const step = await view();
    const draft = read();
    draft.steps.push(step);
    const said = keep(draft) ? say(button.dataset.done, draft.steps.length) : button.dataset.failed;
    document.getElementById("added-to-story").textContent = said;
    button.textContent = said;
    setTimeout(() => (button.textContent = label), 2000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#add-to-story");
    if (button) add(button);
  });

  return { read, keep, of, shelf, fresh, view, say };
})();
