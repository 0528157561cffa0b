/* The story in the making: kept in this browser (localStorage "story-draft") as JSON of data/tables/stories.py,
   with the id that names its file. The button in the header adds the view on the screen. */
const storyDraft = (() => {
  const KEY = "story-draft";
  const SHELF = "story-shelf"; // the stories set aside, by id
  const LONGEST = 60; // letters of a name
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
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
    if (!ID.test(story.id)) story.id = EMPTY.id;
    if (Array.isArray(kept.steps)) story.steps = kept.steps.flatMap(fitStep);
    return story;
  }

  /**
   * @param {unknown} kept
   * @returns {Step[]} the step of what is kept: texts, lists of texts, minutes, whether it is of the core;
   *   none if it has no kind
   */
  function fitStep(kept) {
    if (!localStore.isRecord(kept) || typeof kept.kind !== "string" || !kept.kind) return [];
    const isText = (/** @type {unknown} */ value) => typeof value === "string";
    const fields = Object.entries(kept).filter(
      ([name, value]) =>
        isText(value) ||
        (name === "minutes" && typeof value === "number") ||
        (name === "core" && value === true) ||
        (Array.isArray(value) && value.every(isText)),
    );
    return [/** @type {Step} */ (Object.fromEntries(fields))];
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
   * @param {string} id
   * @param {string[]} ids those there are
   * @returns {string} it, with a number if there is one like it
   */
  function free(id, ids) {
    let other = id;
    for (let n = 2; ids.includes(other); n++) other = `${id}-${n}`;
    return other;
  }

  /**
   * Gives the story in hand a name for its file, of its title, unless it has one.
   * @param {Story} story
   * @param {string[]} taken names of stories that the dossier has
   */
  function entitle(story, taken) {
    const id = story.title
      .normalize("NFD")
      .replaceAll("đ", "d")
      .replaceAll("Đ", "D")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .slice(0, LONGEST)
      .replace(/^-|-$/g, "");
    const isUnnamed = story.id === EMPTY.id || story.id.startsWith(`${EMPTY.id}-`);
    if (!id || !isUnnamed) return;
    story.id = free(id, [...taken, ...Object.keys(shelf())]);
    localStore.write(KEY, story); // the same story: none is set aside
  }

  /**
   * @returns {Story} a new story, with an id that none has
   */
  function create() {
    const { author, language } = read();
    const id = free(EMPTY.id, [read().id, ...Object.keys(shelf())]);
    return { ...EMPTY, id, author, language, steps: [] };
  }

  /**
   * @param {Story} story from elsewhere
   * @returns {Story} it, under an id of its own if another story has that: neither replaces the other
   */
  function beside(story) {
    const others = [read(), ...Object.values(shelf())].filter((each) => each.steps.length);
    const same = others.find((each) => each.id === story.id);
    if (!same || inOrder(same) === inOrder(story)) return story;
    return {
      ...story,
      id: free(
        story.id,
        others.map((each) => each.id),
      ),
    };
  }

  /** @param {Story} story */
  function inOrder(story) {
    const sort = (/** @type {string} */ _, /** @type {unknown} */ value) =>
      localStore.isRecord(value) ? Object.fromEntries(Object.entries(value).sort()) : value;
    return JSON.stringify(fit(story), sort);
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
   * The view on the screen as a step, as the server makes it of the address: waits until it has. What
   * cannot be kept is refused in words.
   * @returns {Promise<Step | null>}
   */
  async function view() {
    const { dataset } = dom.find("#add-to-story");
    const isHere = () => dataset.at === route.pathname + route.search;
    for (let n = 0; !isHere() && n < 100; n++) await new Promise((done) => setTimeout(done, 50));
    const step = isHere() && dataset.step ? withPassage(JSON.parse(dataset.step)) : null;
    if (!step) refuse((isHere() ? dataset.refusal : dataset.unreachable) || "");
    return step;
  }

  /**
   * On Read a step is about the passage that the hash names.
   * @param {Step} step
   * @returns {Step | null} null without a passage
   */
  function withPassage(step) {
    if (step.kind !== "source") return step;
    const id = route.hash.slice(1);
    const isPassage = id && document.querySelector(`#text [data-excerpts~="${CSS.escape(id)}"]`);
    return isPassage ? { ...step, excerpts: [id] } : null;
  }

  /** @param {string} sentence */
  function refuse(sentence) {
    const line = dom.find("#added-to-story");
    line.textContent = sentence;
    line.classList.remove("visually-hidden");
  }

  /* A page on which no story is made has no such line. */
  function clear() {
    const line = document.getElementById("added-to-story");
    if (!line) return;
    line.textContent = "";
    line.classList.add("visually-hidden");
  }

  /** @param {HTMLElement} button */
  async function add(button) {
    const step = await view();
    if (!step) return;
    const story = read();
    story.steps.push(step);
    const { done = "", failed = "" } = button.dataset;
    const sentence = keep(story) ? say(done, story.steps.length) : failed;
    dom.find("#added-to-story").textContent = sentence;
    confirmation.show(button, sentence);
  }

  dashBridge.onVisit(clear);
  document.addEventListener("click", (event) => {
    clear();
    const button = dom.near(event, "#add-to-story");
    if (button) add(button);
  });

  return { KEY, ID, fit, read, keep, find, shelf, create, beside, entitle, view, say };
})();
