/* The story maker: shows the story kept in the browser and changes it. The skeleton, with every
   sentence, comes from the server (components/pages/maker.py). A step is drawn by maker_step.js, files
   are saved and read by maker_file.js. */
(function () {
  const store = window.storyDraft;
  let draft = null;
  let before = []; // earlier stories, the last one last
  let open = new WeakSet(); // steps that are unfolded
  let touched = null; // the field that is being filled in
  let writing = false;

  const page = () => document.getElementById("maker");
  const find = (selector) => page().querySelector(selector);
  const items = () => [...find(".maker-steps").children];
  const numberOf = (element) => items().indexOf(element.closest(".maker-step"));

  function say(name, ...values) {
    find("#maker-said").textContent = store.say(JSON.parse(page().dataset.said)[name], ...values);
  }

  function keep() {
    writing = true;
    const kept = store.keep(draft);
    writing = false;
    if (!kept) say("notKept");
  }

  /* Before a change that Undo takes back. */
  function remember() {
    before.push(structuredClone(draft));
    if (before.length > 50) before.shift();
    find("[data-act=undo]").disabled = false;
    touched = null;
  }

  /* What is typed into a field is one change. */
  function touch(field) {
    if (touched === field) return;
    remember();
    touched = field;
  }

  // --- drawing ---------------------------------------------------------------------------------

  function draw() {
    for (const field of page().querySelectorAll(".maker-about [data-field]")) {
      field.value = draft[field.dataset.field] || "";
    }
    const drawn = draft.steps.map((step, number) => window.makerStep.draw(step, number, open));
    find(".maker-steps").replaceChildren(...drawn);
    find(".maker-none").hidden = drawn.length > 0;
    find("[data-act=undo]").disabled = !before.length;
    drawShelf();
  }

  /* The stories set aside, each a button that takes it up. */
  function drawShelf() {
    const shelf = find(".maker-shelf");
    const lines = Object.entries(store.shelf()).map(([id, { title, steps }]) => {
      const [line, button] = ["li", "button"].map((name) => document.createElement(name));
      Object.assign(button, { type: "button", className: "more" });
      button.dataset.take = id;
      button.textContent = store.say(shelf.dataset.take, title || id, steps.length);
      line.append(button);
      return line;
    });
    shelf.querySelector("ul").replaceChildren(...lines);
    shelf.hidden = !lines.length;
  }

  // --- changes ---------------------------------------------------------------------------------

  function change(target) {
    touch(target);
    const step = draft.steps[numberOf(target)];
    const holder = target.closest("[data-offers], [data-list]");
    if (holder) {
      const name = holder.dataset.offers || holder.dataset.list;
      const chosen = new Set(step[name] || []);
      if (target.checked) chosen.add(target.value);
      else chosen.delete(target.value);
      step[name] = [...chosen];
    } else {
      step[target.dataset.field] = target.value;
    }
    tidy(step);
    window.makerStep.name(target.closest(".maker-step"), step);
    keep();
  }

  /* As in a file: what is empty is not there. */
  function tidy(step) {
    for (const [name, value] of Object.entries(step)) if (!value || !value.length) delete step[name];
  }

  function changeKind(target) {
    const number = numberOf(target);
    remember();
    const step = draft.steps[number];
    step.kind = target.value;
    if (step.kind === "blank") {
      const shown = Object.keys(step).filter((name) => name !== "kind" && name !== "notes");
      for (const name of shown) delete step[name];
      if (shown.length) say("blank");
    }
    redraw(number, "[data-field=kind]");
  }

  function changeDispute(target) {
    const number = numberOf(target);
    remember();
    const step = draft.steps[number];
    step.dispute = target.value;
    if (step.dispute) delete step.event; // a step shows one of them
    tidy(step);
    redraw(number, "[data-field=dispute]");
  }

  /* Keeps and draws; the focus goes to a part of a step. */
  function redraw(number, part) {
    keep();
    draw();
    const item = items()[number];
    (item ? item.querySelector(part) : find("#maker-steps")).focus();
  }

  function move(number, by, part) {
    const to = number + by;
    if (to < 0 || to >= draft.steps.length) return say("edge", number + 1);
    remember();
    const [step] = draft.steps.splice(number, 1);
    draft.steps.splice(to, 0, step);
    redraw(to, part);
    say("moved", number + 1, to + 1);
  }

  function remove(number) {
    remember();
    draft.steps.splice(number, 1);
    redraw(Math.min(number, draft.steps.length - 1), "summary");
    say("deleted", number + 1);
  }

  function undo() {
    if (!before.length) return;
    draft = before.pop();
    open = new WeakSet();
    keep();
    draw();
    find(before.length ? "[data-act=undo]" : "#maker-steps").focus();
    window.makerFile.clear();
    say("undone");
  }

  function empty() {
    remember();
    another(store.fresh());
    say("emptied");
  }

  function takeUp(id) {
    remember();
    another(store.shelf()[id]);
    find("#maker-steps").focus();
    say("taken", draft.title || id);
  }

  /* Another story comes to hand; the one before is set aside. */
  function another(story) {
    draft = story;
    keep();
    draw();
    window.makerFile.clear();
  }

  function addPlain(kind) {
    remember();
    draft.steps.push({ kind });
    open.add(draft.steps.at(-1));
    redraw(draft.steps.length - 1, kind === "blank" ? "[data-field=notes]" : "[data-field=headline]");
    say("added", draft.steps.length);
  }

  async function save() {
    say(...(await window.makerFile.save(draft)));
  }

  async function load(input) {
    const [file] = input.files;
    if (!file) return;
    const { draft: loaded, said } = await window.makerFile.read(file);
    input.value = "";
    if (loaded) {
      remember();
      draft = loaded;
      keep();
      draw();
    }
    say(...said);
  }

  // --- events ----------------------------------------------------------------------------------

  document.addEventListener("still-drawn", (event) => {
    if (event.detail.id !== "maker") return;
    draft = store.read();
    before = [];
    draw();
  });

  document.addEventListener("story-draft", () => {
    if (!page() || writing) return;
    draft = store.read();
    draw();
  });

  document.addEventListener("input", (event) => {
    if (!event.target.closest("#maker") || !event.target.dataset.field) return;
    if (event.target.closest(".maker-about")) {
      touch(event.target);
      draft[event.target.dataset.field] = event.target.value;
      keep();
    } else if (event.target.tagName !== "SELECT") change(event.target);
  });

  document.addEventListener("focusout", () => (touched = null));

  document.addEventListener("change", (event) => {
    const target = event.target;
    if (!target.closest("#maker")) return;
    if (target.dataset.act === "load") load(target);
    else if (target.dataset.field === "kind") changeKind(target);
    else if (target.dataset.field === "dispute") changeDispute(target);
    else if (target.type === "checkbox") change(target);
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#maker button");
    if (!button) return;
    const { act, plain, take } = button.dataset;
    if (plain) addPlain(plain);
    else if (take) takeUp(take);
    else if (act === "up" || act === "down") move(numberOf(button), act === "up" ? -1 : 1, `[data-act=${act}]`);
    else if (act === "delete") remove(numberOf(button));
    else if (act) ({ save, undo, empty })[act]();
  });

  document.addEventListener("keydown", (event) => {
    const item = event.target.closest("#maker .maker-step");
    if (!item || !event.altKey || event.target.tagName === "SELECT") return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    move(numberOf(item), by, "summary");
  });
})();
