/* The story in the making: kept in this browser (localStorage "story-draft") as JSON of data/stories.py,
   with the id that names its file. The button in the header adds the view on the screen. */
const storyDraft = (() => {
  const KEY = "story-draft";
  const SHELF = "story-shelf"; // the stories set aside, by id
  const EMPTY = { id: "my-story", title: "", author: "", language: "", summary: "" };
  const NAMES = /** @type {(keyof typeof EMPTY)[]} */ (Object.keys(EMPTY));

  /**
   * The story of what is kept: only what fits is taken.
   * @param {unknown} kept
   * @returns {Story}
   */
  function fit(kept) {
    const story = { ...EMPTY, language: document.documentElement.lang, steps: /** @type {Step[]} */ ([]) };
    if (!localStore.isRecord(kept)) return story;
    for (const name of NAMES) {
      const value = kept[name];
      if (typeof value === "string" && value) story[name] = value;
    }
    if (Array.isArray(kept.steps))
      story.steps = kept.steps.filter((step) => localStore.isRecord(step) && step.kind);
    return story;
  }

  const read = () => localStore.read(KEY, fit);

  /**
   * @param {unknown} kept
   * @returns {Record<string, Story>}
   */
  function fitShelf(kept) {
    const stories = localStore.isRecord(kept) ? kept : {};
    return Object.fromEntries(Object.keys(stories).map((id) => [id, fit(stories[id])]));
  }

  /* The stories set aside, by id. */
  const shelf = () => localStore.read(SHELF, fitShelf);

  /**
   * @param {string} id
   * @returns {Story | undefined} the story of an id, in hand or set aside, if it has steps
   */
  function find(id) {
    return [read(), ...Object.values(shelf())].find((each) => each.id === id && each.steps.length);
  }

  /**
   * Keeps a story as the one in hand. Another one that was in hand is set aside, if it has steps.
   * @param {Story} story
   * @returns {boolean} whether the browser keeps it
   */
  function keep(story) {
    const now = read();
    const aside = shelf();
    if (now.steps.length && now.id !== story.id) aside[now.id] = now;
    delete aside[story.id];
    const ok = localStore.write(SHELF, aside) && localStore.write(KEY, story);
    show();
    document.dispatchEvent(new CustomEvent(KEY));
    return ok;
  }

  /**
   * @returns {Story} a new story, with an id that none has
   */
  function create() {
    const ids = [read().id, ...Object.keys(shelf())];
    const { author, language } = read();
    let { id } = EMPTY;
    for (let n = 2; ids.includes(id); n++) id = `${EMPTY.id}-${n}`;
    return { ...EMPTY, id, author, language, steps: [] };
  }

  /**
   * @param {string} sentence with {} where values go
   * @param {...unknown} values
   */
  function say(sentence, ...values) {
    return values.reduce(
      (/** @type {string} */ text, value) => text.replace("{}", () => String(value)),
      sentence,
    );
  }

  /* The way to the story, once there is one. */
  function show() {
    const link = document.getElementById("my-story");
    if (!link) return;
    const count = read().steps.length;
    link.textContent = say(link.dataset.name || "", count);
    link.hidden = !count && !Object.keys(shelf()).length;
  }

  dom.onDraw(show);
  window.addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    show();
    document.dispatchEvent(new CustomEvent(KEY));
  });

  /**
   * The view on the screen as a step, as the server makes it of the address: waits until it has.
   * @returns {Promise<Step>}
   */
  async function view() {
    const { dataset } = dom.find("#add-to-story");
    for (let n = 0; dataset.at !== location.pathname + location.search && n < 100; n++) {
      await new Promise((done) => setTimeout(done, 50));
    }
    return JSON.parse(dataset.step || "");
  }

  /** @param {HTMLElement} button */
  async function add(button) {
    const step = await view();
    const story = read();
    story.steps.push(step);
    const { done = "", failed = "" } = button.dataset;
    const sentence = keep(story) ? say(done, story.steps.length) : failed;
    dom.find("#added-to-story").textContent = sentence;
    confirmation.show(button, sentence);
  }

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "#add-to-story");
    if (button) add(button);
  });

  return { KEY, fit, read, keep, find, shelf, create, view, say };
})();
