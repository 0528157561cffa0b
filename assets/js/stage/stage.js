/* The stage: shows one step of a story that is here as a whole, so that it needs no server.
   Windows of one story stay in step over a channel; each keeps its step in its address. */
window.stage = (function () {
  const address = window.timelineAddress;
  const me = { id: Math.random().toString(36).slice(2), born: Date.now() };
  const LEVELS = 9;
  let now = null; // { story, step, shown: {step: how many}, cover: "" | "black" | "qr", ends: time }
  let channel = null;
  let elder = Infinity;
  let drawn = null; // the step on the wall

  const root = () => document.getElementById("stage");
  const slides = () => [...root().querySelectorAll(".slide")];
  const slide = () => slides()[now.step - 1];
  const mode = () => (address.get("view") === "text" ? "text" : address.get("notes") ? "notes" : "wall");
  const reveals = (section) => section.dataset.reveals.split(" ").filter(Boolean);
  const shown = (step) => now.shown[step] || 0;

  /* --- what is shown ------------------------------------------------------------------------- */

  function draw() {
    const stage = root();
    stage.dataset.mode = mode();
    stage.style.setProperty("--zoom", localStorage.getItem("stage-size") || "1");
    stage.dataset.bsTheme = localStorage.getItem("stage-theme") || "projector";
    for (const [index, section] of slides().entries()) {
      const step = index + 1;
      const next = stage.dataset.mode === "notes" && step === now.step + 1;
      section.hidden = step !== now.step && !next;
      section.classList.toggle("next", next);
      section.dataset.shown = reveals(section).slice(0, shown(step)).join(" ");
    }
    for (const mark of stage.querySelectorAll("[data-go]")) {
      if (Number(mark.dataset.go) === now.step) mark.setAttribute("aria-current", "step");
      else mark.removeAttribute("aria-current");
      mark.parentElement.classList.toggle("past", Number(mark.dataset.go) < now.step);
    }
    for (const notes of stage.querySelectorAll("[data-notes]")) {
      notes.hidden = Number(notes.dataset.notes) !== now.step;
    }
    stage.querySelector(".black").hidden = now.cover !== "black" || stage.dataset.mode !== "wall";
    fit();
    name();
    document.dispatchEvent(new CustomEvent("stage-drawn"));
  }

  function name() {
    const said = slide().querySelector(".headline, h2").textContent;
    const where = root().querySelector(`.progress-line [data-go="${now.step}"]`).textContent;
    const title = `${where}: ${said} – ${root().querySelector("h1").textContent}`;
    root().dataset.title = title;
    document.title = title;
    const announced = root().querySelector(".announced");
    if (announced.textContent !== `${where}: ${said}`) announced.textContent = `${where}: ${said}`;
  }

  /* The largest type with which all of a step has room; the timeline gives way before the quotes. */
  function fit() {
    for (const section of slides()) {
      if (section.hidden || root().dataset.mode === "text") continue;
      const screen = section.querySelector(".screen");
      for (let level = 0; level < LEVELS; level++) {
        section.dataset.fit = level;
        if (screen.scrollHeight <= screen.clientHeight + 1 && screen.scrollWidth <= screen.clientWidth + 1) break;
      }
      part(section);
    }
  }

  /* Labels were placed by estimate: where a font is wider, the weightier one stays. */
  function part(section) {
    const labels = [...section.querySelectorAll(".mark .label")];
    const own = (label) => label.closest(".own") !== null;
    labels.sort((one, other) => own(other) - own(one));
    const kept = [];
    for (const label of labels) {
      const box = label.getBoundingClientRect();
      const hits = (other) =>
        box.left < other.right && other.left < box.right && box.top < other.bottom - 2 && other.top < box.bottom - 2;
      const free = !kept.some(hits);
      label.style.visibility = free ? "" : "hidden";
      if (free) kept.push(box);
    }
  }

  /* From step to step only what differs comes in, one thing after the other. */
  function enter(before) {
    if (!before || root().dataset.mode === "text") return;
    const old = new Set([...before.querySelectorAll(".screen > *")].map((each) => each.innerHTML));
    let order = 0;
    for (const each of slide().querySelectorAll(".screen > *")) {
      each.classList.remove("enters");
      if (old.has(each.innerHTML)) continue;
      void each.offsetWidth; // begins the movement anew
      each.style.setProperty("--order", order++);
      each.classList.add("enters");
    }
  }

  /* --- where one is -------------------------------------------------------------------------- */

  function remember() {
    sessionStorage.setItem("shown:" + now.story, JSON.stringify(now.shown));
    const search = address.changed({ step: now.step > 1 ? String(now.step) : "" });
    if (search !== location.search) history.replaceState(history.state, "", location.pathname + search);
  }

  function change(changes) {
    const before = drawn;
    Object.assign(now, changes);
    drawn = slide();
    draw();
    remember();
    if (before !== drawn) enter(before);
  }

  /* A change made here, for all windows. */
  function act(changes) {
    change(changes);
    tell({ state: now });
  }

  function go(step) {
    const to = Math.min(Math.max(step, 1), slides().length);
    if (to !== now.step || now.cover) act({ step: to, cover: "", ends: 0 });
  }

  function next() {
    if (shown(now.step) < reveals(slide()).length) reveal();
    else go(now.step + 1);
  }

  function reveal() {
    const all = reveals(slide()).length;
    if (all) act({ shown: { ...now.shown, [now.step]: (shown(now.step) + 1) % (all + 1) } });
  }

  /* --- several windows ----------------------------------------------------------------------- */

  function tell(message) {
    if (channel && mode() !== "text") channel.postMessage({ from: me.id, born: me.born, ...message });
  }

  /* The eldest answers a newcomer; what anybody does afterwards holds for all. */
  function hear({ data }) {
    if (!root() || mode() === "text" || root().dataset.story !== now.story) return;
    if (data.hello) {
      if (me.born <= data.born) tell({ to: data.from, state: now });
      return;
    }
    if (data.to && (data.to !== me.id || data.born >= elder)) return;
    if (data.to) elder = data.born;
    change(data.state);
  }

  function join(story) {
    if (channel) channel.close();
    elder = Infinity;
    me.born = Date.now();
    channel = new BroadcastChannel("story " + story);
    channel.addEventListener("message", hear);
  }

  function stepOfAddress() {
    const asked = Number(address.get("step")) || 1;
    return Math.min(Math.max(Math.trunc(asked), 1), slides().length);
  }

  /* On arrival: back from a digression all is as it was, and the other windows come along. */
  function arrive() {
    const story = root().dataset.story;
    const returns = now !== null && now.story === story;
    if (!returns) {
      let kept = {};
      try {
        kept = JSON.parse(sessionStorage.getItem("shown:" + story)) || {};
      } catch {
        /* nothing that we have written */
      }
      now = { story, step: 1, shown: kept, cover: "", ends: 0 };
      join(story);
    }
    drawn = null;
    change({ step: stepOfAddress(), cover: "" });
    tell(returns ? { state: now } : { hello: true });
  }

  document.addEventListener("still-drawn", (event) => {
    if (event.detail.id === "stage") arrive();
  });
  for (const name of ["popstate", "_dashprivate_pushstate"]) {
    window.addEventListener(name, () => {
      if (now && root() && location.pathname.endsWith("/" + now.story)) act({ step: stepOfAddress() });
    });
  }
  window.addEventListener("resize", () => root() && now && fit());
  window.addEventListener("storage", (event) => {
    if (root() && now && /^stage-/.test(event.key || "")) draw();
  });
  /* On paper a step is what it is as text. */
  window.addEventListener("beforeprint", () => {
    if (root() && mode() === "wall") root().dataset.mode = "text";
  });
  window.addEventListener("afterprint", () => root() && draw());
  if (document.fonts) document.fonts.ready.then(() => root() && now && fit());

  return { root, slide, slides, mode, go, next, reveal, act, draw, state: () => now };
})();
