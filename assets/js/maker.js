/* The story maker: shows the story kept in the browser and changes it. The skeleton, with every
   sentence, comes from the server (components/pages/maker.py); it checks what is saved and loaded. */
(function () {
  const store = window.storyDraft;
  const LISTS = ["excerpts", "references", "reveal"];
  let draft = null;
  let before = []; // earlier stories, the last one last
  let open = new WeakSet(); // steps that are unfolded

  const page = () => document.getElementById("maker");
  const find = (selector) => page().querySelector(selector);
  const items = () => [...find(".maker-steps").children];
  const routes = () => JSON.parse(page().dataset.routes);
  const numberOf = (element) => items().indexOf(element.closest(".maker-step"));

  function say(name, ...values) {
    find("#maker-said").textContent = store.say(JSON.parse(page().dataset.said)[name], ...values);
  }

  let writing = false;

  function keep() {
    writing = true;
    const kept = store.write(draft);
    writing = false;
    if (!kept) say("notKept");
  }

  /* Before a change that Undo takes back. */
  function remember() {
    before.push(structuredClone(draft));
    if (before.length > 50) before.shift();
    find("[data-act=undo]").disabled = false;
  }

  // --- drawing ---------------------------------------------------------------------------------

  function draw() {
    for (const field of page().querySelectorAll(".maker-about [data-field]")) {
      field.value = draft[field.dataset.field] || "";
    }
    const blueprint = find(".blueprint .maker-step");
    const drawn = draft.steps.map((step, number) => drawStep(blueprint.cloneNode(true), step, number));
    find(".maker-steps").replaceChildren(...drawn);
    find(".maker-none").hidden = drawn.length > 0;
    find("[data-act=undo]").disabled = !before.length;
  }

  function drawStep(item, step, number) {
    item.querySelector(".maker-number").textContent = `${number + 1}. `;
    nameStep(item, step);
    for (const field of item.querySelectorAll("[data-field]")) {
      const name = field.dataset.field;
      if (name === "dispute" && step.dispute) field.append(new Option(step.dispute, step.dispute));
      field.value = step[name] || "";
    }
    for (const box of item.querySelectorAll("[data-list=reveal] input")) {
      box.checked = (step.reveal || []).includes(box.value);
    }
    for (const button of item.querySelectorAll("button[data-act]")) {
      button.setAttribute("aria-label", `${button.title}: ${number + 1}`);
    }
    arrange(item, step);
    const details = item.querySelector("details");
    details.open = open.has(step);
    if (details.open) offer(item, step);
    details.addEventListener("toggle", () => {
      if (details.open === open.has(step)) return;
      if (!details.open) return open.delete(step);
      open.add(step);
      offer(item, step);
    });
    return item;
  }

  function nameStep(item, step) {
    const kind = item.querySelector(`[data-field=kind] option[value="${CSS.escape(step.kind)}"]`);
    const name = kind ? kind.textContent.split(":")[0] : step.kind;
    item.querySelector(".maker-headline").textContent = step.headline ? `${step.headline} (${name})` : `(${name})`;
    const count = (step.caption || "").split(/\s+/).filter(Boolean).length;
    item.querySelector(".maker-words").textContent = store.say(JSON.parse(page().dataset.said).words, count);
  }

  /* What a kind does not have is not shown; the view of the step is a link. */
  function arrange(item, step) {
    item.dataset.kind = step.kind;
    const shows = Boolean(step.select || step.event || step.dispute);
    const link = item.querySelector(".maker-view");
    const query = [step.select, step.event && `event=${encodeURIComponent(step.event)}`].filter(Boolean).join("&");
    const compare = step.dispute ? `compare?dispute=${encodeURIComponent(step.dispute)}&` : "?";
    link.href = routes().home + compare + query;
    link.parentElement.hidden = !shows;
    item.querySelector(".maker-no-view").hidden = shows;
    item.querySelector("[data-field=dispute]").closest("label").hidden = step.kind !== "compare";
  }

  /* Excerpts, references and differences that the view of a step has, and those it holds. */
  async function offer(item, step) {
    const asked = new URLSearchParams(step.select || "");
    for (const name of ["event", "dispute"]) if (step[name]) asked.set(name, step[name]);
    for (const name of ["excerpts", "references"]) if (step[name]) asked.set(name, step[name].join(","));
    let found = null;
    try {
      found = await (await fetch(`${routes().offers}?${asked}`)).json();
    } catch {
      /* said below */
    }
    if (!item.isConnected) return;
    for (const holder of item.querySelectorAll("[data-offers]")) {
      const name = holder.dataset.offers;
      const hint = holder.querySelector(".hint");
      hint.textContent = found ? holder.dataset.none : holder.dataset.failed;
      for (const old of holder.querySelectorAll("label")) old.remove();
      const boxes = found ? found[name].map((each) => choice(each, (step[name] || []).includes(each.id))) : [];
      holder.append(...boxes);
      hint.hidden = boxes.length > 0;
    }
    if (!found) return;
    const select = item.querySelector("[data-field=dispute]");
    for (const old of select.querySelectorAll("option:not([value=''])")) old.remove();
    select.append(...found.disputes.map((each) => new Option(each.label, each.id)));
    select.value = step.dispute || "";
  }

  function choice(each, checked) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const said = document.createElement("span");
    Object.assign(box, { type: "checkbox", value: each.id, checked, className: "form-check-input" });
    said.textContent = each.label;
    label.append(box, said);
    return label;
  }

  // --- changes ---------------------------------------------------------------------------------

  function change(target) {
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
    const item = target.closest(".maker-step");
    nameStep(item, step);
    keep();
    return item;
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
    clear();
    say("undone");
  }

  function empty() {
    remember();
    draft = { id: "my-story", title: "", author: draft.author, language: draft.language, summary: "", steps: [] };
    keep();
    draw();
    clear();
    say("emptied");
  }

  function addPlain(kind) {
    remember();
    draft.steps.push({ kind });
    open.add(draft.steps.at(-1));
    redraw(draft.steps.length - 1, kind === "blank" ? "[data-field=notes]" : "[data-field=headline]");
    say("added", draft.steps.length);
  }

  // --- files -----------------------------------------------------------------------------------

  async function ask(body, type) {
    try {
      const response = await fetch(routes().check, { method: "POST", headers: { "Content-Type": type }, body });
      return await response.json();
    } catch {
      return null;
    }
  }

  async function save() {
    const { id, ...story } = draft;
    const answer = await ask(JSON.stringify(story), "application/json");
    if (!answer) return say("unreachable");
    list(answer);
    if (answer.problems) return say("notSaved");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([answer.yaml], { type: "application/yaml" }));
    link.download = `${id}.yaml`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    say(answer.warnings.length ? "savedWithWarnings" : "saved", link.download);
  }

  async function load(input) {
    const [file] = input.files;
    if (!file) return;
    const answer = await ask(await file.arrayBuffer(), "application/yaml");
    input.value = "";
    if (!answer) return say("unreachable");
    list(answer, !answer.problems); // what is wrong in a file is in no field here
    if (answer.problems) return say("notLoaded", file.name);
    remember();
    const id = file.name.replace(/\.ya?ml$/, "");
    draft = { id: /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? id : "my-story", ...answer.story };
    keep();
    draw();
    say("loaded", file.name, draft.steps.length);
  }

  /* Problems and warnings, each a way to the field if there is one. */
  function list(answer, linked = true) {
    for (const name of ["problems", "warnings"]) {
      const section = find(`.maker-${name}`);
      const lines = (answer[name] || []).map((each) => {
        const line = document.createElement("li");
        line.append(linked ? place(each) : each.said);
        return line;
      });
      section.querySelector("ul").replaceChildren(...lines);
      section.hidden = !lines.length;
    }
  }

  function place(each) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "maker-place";
    button.textContent = each.said;
    button.addEventListener("click", () => go(each));
    return button;
  }

  function go({ step, field }) {
    const item = step === null ? find(".maker-about") : items()[step];
    if (!item) return;
    const details = item.querySelector("details");
    if (details) details.open = true;
    const named = CSS.escape(field);
    const target = item.querySelector(`[data-field="${named}"], [data-offers="${named}"] input, [data-list="${named}"] input`);
    (target && target.offsetParent ? target : item.querySelector("summary, input")).focus();
  }

  function clear() {
    list({});
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
      draft[event.target.dataset.field] = event.target.value;
      keep();
    } else if (event.target.tagName !== "SELECT") change(event.target);
  });

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
    const { act, plain } = button.dataset;
    if (plain) addPlain(plain);
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
