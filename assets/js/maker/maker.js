/* The story maker: shows the story kept in the browser and changes it. The skeleton, with every
   sentence, comes from the server (components/maker/page.py). A step is drawn by maker_step.js, files
   are saved and read by maker_file.js. */
(() => {
  const MOST = 50; // changes that can be undone
  /** @type {Story} */
  let draft;
  /** @type {Story[]} earlier stories, the last one last */
  let past = [];
  /** @type {WeakSet<Step>} steps that are unfolded */
  let open = new WeakSet();
  /** @type {EventTarget | null} the field that is being filled in */
  let field = null;
  let writing = false;

  const page = () => document.getElementById("maker");
  const find = (/** @type {string} */ selector) => dom.find(`#maker ${selector}`);
  const items = () => /** @type {HTMLElement[]} */ ([...find(".maker-steps").children]);
  const undoButton = () => /** @type {HTMLButtonElement} */ (find("[data-act=undo]"));

  /** @param {HTMLElement} element */
  function numberOf(element) {
    const item = element.closest(".maker-step");
    return item ? items().indexOf(/** @type {HTMLElement} */ (item)) : -1;
  }

  /**
   * @param {string} name of a sentence of the server
   * @param {...unknown} values
   */
  function say(name, ...values) {
    const sentences = JSON.parse(dom.find("#maker").dataset.said || "");
    find("#maker-said").textContent = storyDraft.say(sentences[name], ...values);
  }

  function keep() {
    writing = true;
    const ok = storyDraft.keep(draft);
    writing = false;
    if (!ok) say("notKept");
  }

  /* Before a change that Undo takes back. */
  function remember() {
    past.push(structuredClone(draft));
    if (past.length > MOST) past.shift();
    undoButton().disabled = false;
    field = null;
  }

  /**
   * What is typed into a field is one change.
   * @param {EventTarget} target
   */
  function touch(target) {
    if (field === target) return;
    remember();
    field = target;
  }

  // --- drawing ---------------------------------------------------------------------------------

  function draw() {
    for (const input of about()) input.value = draft[aboutName(input)] || "";
    const steps = draft.steps.map((step, number) => makerStep.draw(step, number, open, draft));
    find(".maker-steps").replaceChildren(...steps);
    find(".maker-none").hidden = steps.length > 0;
    undoButton().disabled = !past.length;
    drawShelf();
  }

  const about = () => /** @type {Field[]} */ (dom.all("#maker .maker-about [data-field]"));
  const aboutName = (/** @type {Field} */ input) =>
    /** @type {Exclude<keyof Story, "steps">} */ (input.dataset.field);

  /* The stories set aside, each a button that takes it up. */
  function drawShelf() {
    const shelf = find(".maker-shelf");
    const lines = Object.entries(storyDraft.shelf()).map(([id, { title, steps }]) => {
      const sentence = storyDraft.say(shelf.dataset.take || "", title || id, steps.length);
      const button = dom.make("button", sentence, { type: "button", className: "more" });
      button.dataset.take = id;
      const line = dom.make("li");
      line.append(button);
      return line;
    });
    dom.find("ul", shelf).replaceChildren(...lines);
    shelf.hidden = !lines.length;
  }

  // --- changes ---------------------------------------------------------------------------------

  /** @param {Field} target */
  function change(target) {
    touch(target);
    const step = draft.steps[numberOf(target)];
    const holder = /** @type {HTMLElement | null} */ (target.closest("[data-offers], [data-list]"));
    if (holder) {
      const name = holder.dataset.offers || holder.dataset.list || "";
      const values = new Set(makerStep.listOf(step, name));
      if (isChecked(target)) values.add(target.value);
      else values.delete(target.value);
      step[name] = [...values];
    } else {
      step[target.dataset.field || ""] = target.value;
    }
    tidy(step);
    makerStep.name(items()[numberOf(target)], step);
    makerPreview.show(items()[numberOf(target)], step, numberOf(target), draft);
    keep();
  }

  const isChecked = (/** @type {Field} */ box) => box instanceof HTMLInputElement && box.checked;

  /**
   * As in a file: what is empty is not there.
   * @param {Step} step
   */
  function tidy(step) {
    for (const [name, value] of Object.entries(step)) {
      if (typeof value === "object" ? !value?.length : !value) delete step[name];
    }
  }

  /** @param {Field} target */
  function changeKind(target) {
    const number = numberOf(target);
    remember();
    const step = draft.steps[number];
    step.kind = target.value;
    if (step.kind === "blank") {
      const rest = Object.keys(step).filter((name) => name !== "kind" && name !== "notes");
      for (const name of rest) delete step[name];
      if (rest.length) say("blank");
    }
    redraw(number, "[data-field=kind]");
  }

  /** @param {Field} target */
  function changeDispute(target) {
    const number = numberOf(target);
    remember();
    const step = draft.steps[number];
    step.dispute = target.value;
    if (step.dispute) delete step.event; // a step shows one of them
    tidy(step);
    redraw(number, "[data-field=dispute]");
  }

  /**
   * Keeps and draws; the focus goes to a part of a step.
   * @param {number} number of the step
   * @param {string} part its selector
   */
  function redraw(number, part) {
    keep();
    draw();
    const item = items()[number];
    (item ? dom.find(part, item) : find("#maker-steps")).focus();
  }

  /**
   * @param {number} number
   * @param {number} by
   * @param {string} part the selector of what has the focus then
   */
  function move(number, by, part) {
    const to = number + by;
    if (to < 0 || to >= draft.steps.length) {
      say("edge", number + 1);
      return;
    }
    remember();
    const [step] = draft.steps.splice(number, 1);
    draft.steps.splice(to, 0, step);
    redraw(to, part);
    say("moved", number + 1, to + 1);
  }

  /** @param {number} number */
  function remove(number) {
    remember();
    draft.steps.splice(number, 1);
    redraw(Math.min(number, draft.steps.length - 1), "summary");
    say("deleted", number + 1);
  }

  function undo() {
    const last = past.pop();
    if (!last) return;
    draft = last;
    open = new WeakSet();
    keep();
    draw();
    find(past.length ? "[data-act=undo]" : "#maker-steps").focus();
    makerFile.clear();
    say("undone");
  }

  function empty() {
    remember();
    begin(storyDraft.create());
    say("emptied");
  }

  /** @param {string} id */
  function takeUp(id) {
    remember();
    begin(storyDraft.shelf()[id]);
    find("#maker-steps").focus();
    say("taken", draft.title || id);
  }

  /**
   * Another story comes to hand; the one before is set aside.
   * @param {Story} story
   */
  function begin(story) {
    draft = story;
    keep();
    draw();
    makerFile.clear();
  }

  /** @param {string} kind */
  function addPlain(kind) {
    remember();
    const step = { kind };
    draft.steps.push(step);
    open.add(step);
    redraw(draft.steps.length - 1, kind === "blank" ? "[data-field=notes]" : "[data-field=headline]");
    say("added", draft.steps.length);
  }

  async function save() {
    storyDraft.entitle(draft, (page()?.dataset.stories || "").split(" "));
    const [name, value] = await makerFile.save(draft);
    say(name, value);
  }

  /** @param {HTMLInputElement} input */
  async function load(input) {
    const file = input.files?.[0];
    if (!file) return;
    const { story, sentence } = await makerFile.read(file);
    input.value = "";
    if (story) {
      remember();
      draft = story;
      keep();
      draw();
    }
    const [name, ...values] = sentence;
    say(name, ...values);
  }

  // --- events ----------------------------------------------------------------------------------

  dom.onDraw((part) => {
    if (part.id !== "maker") return;
    draft = storyDraft.read();
    past = [];
    draw();
  });

  document.addEventListener(storyDraft.KEY, () => {
    if (!page() || writing) return;
    draft = storyDraft.read();
    draw();
  });

  document.addEventListener("input", (event) => {
    const target = /** @type {Field} */ (event.target);
    if (!dom.near(event, "#maker") || !target.dataset.field) return;
    if (target.closest(".maker-about")) {
      touch(target);
      draft[aboutName(target)] = target.value;
      keep();
    } else if (target.tagName !== "SELECT") change(target);
  });

  document.addEventListener("focusout", () => {
    field = null;
  });

  document.addEventListener("change", (event) => {
    const target = /** @type {Field} */ (event.target);
    if (!dom.near(event, "#maker")) return;
    if (target.dataset.act === "load") load(/** @type {HTMLInputElement} */ (target));
    else if (target.dataset.field === "kind") changeKind(target);
    else if (target.dataset.field === "dispute") changeDispute(target);
    else if (target.type === "checkbox") change(target);
  });

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "#maker button");
    if (!button) return;
    const { act, plain, take } = button.dataset;
    if (plain) addPlain(plain);
    else if (take) takeUp(take);
    else if (act === "up" || act === "down")
      move(numberOf(button), act === "up" ? -1 : 1, `[data-act=${act}]`);
    else if (act === "delete") remove(numberOf(button));
    else if (act === "save") save();
    else if (act === "undo") undo();
    else if (act === "empty") empty();
  });

  document.addEventListener("keydown", (event) => {
    const item = dom.near(event, "#maker .maker-step");
    if (!item || !event.altKey || dom.near(event, "select")) return;
    const by = event.key === "ArrowUp" ? -1 : Number(event.key === "ArrowDown");
    if (!by) return;
    event.preventDefault();
    move(numberOf(item), by, "summary");
  });
})();
