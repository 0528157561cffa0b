/* The stage: shows one step of a story that is here as a whole, so that it needs no server.
   Windows of one story stay in step (windows.js); each keeps its step in its address. */
const stage = (() => {
  const me = { id: Math.random().toString(36).slice(2), born: Date.now() };
  /** @type {StageState} */
  let now = { story: "", step: 1, shown: {}, cover: "", ends: 0 };
  let elder = Infinity;
  let leads = false; // whether what is shown was asked for here, or done here
  let loads = true; // until the first story of this page is drawn
  /** @type {HTMLElement | null} the step on the wall */
  let wall = null;
  let size = 0; // of the story, in steps
  let prefix = "/";
  let isWall = false; // whether this window is for the room
  let told = ""; // the page that the presenter knows it to be on

  const isHere = () => document.getElementById("stage") !== null;
  const isOn = () => isHere() && now.story !== "";
  const root = () => dom.find("#stage");
  const slides = () => dom.all("#stage .slide");
  const slide = () => slides()[now.step - 1];
  const parts = (/** @type {Element} */ section) => dom.all(".screen > *", section);
  const mode = () => (address.get("view") === "text" ? "text" : address.get("notes") ? "notes" : "wall");
  const reveals = (/** @type {HTMLElement} */ section) =>
    (section.dataset.reveals || "").split(" ").filter(Boolean);
  const isInCore = (/** @type {HTMLElement} */ section) => section.dataset.core === "1";

  /** @returns {number[]} the steps that are told, all or those of the core */
  function order() {
    const every = slides().map((_, index) => index + 1);
    const core = every.filter((step) => isInCore(slides()[step - 1]));
    return address.get("core") && core.length ? core : every;
  }

  /** @type {(step: number, by: 1 | -1) => number} the step told after or before another; itself at the end */
  function beside(step, by) {
    const others = order().filter((each) => (each - step) * by > 0);
    return (by > 0 ? others[0] : others.at(-1)) || step;
  }
  const builds = (/** @type {number} */ step) => Number(slides()[step - 1]?.dataset.builds) || 0;
  /* A step as text is not built up: all its parts are there. */
  const revealCount = (/** @type {number} */ step) =>
    Math.max(now.shown[step] || 0, mode() === "text" ? builds(step) : 0);

  /* --- what is shown ------------------------------------------------------------------------- */

  function draw() {
    const { dataset, style } = root();
    dataset.mode = mode();
    isWall = dataset.mode === "wall";
    const size = Number(localStore.text("stage-size"));
    style.setProperty("--zoom", String(size >= 0.5 && size <= 2 ? size : 1));
    const theme = localStore.text("stage-theme");
    dataset.bsTheme = ["light", "dark"].includes(theme) ? theme : "projector";
    const following = beside(now.step, 1);
    for (const [index, section] of slides().entries()) {
      const step = index + 1;
      const next = dataset.mode === "notes" && step === following && step !== now.step;
      section.hidden = step !== now.step && !next;
      section.classList.toggle("next", next);
      uncover(section, revealCount(step));
    }
    const told = order();
    for (const mark of dom.all("#stage [data-go]")) {
      const step = Number(mark.dataset.go);
      if (step === now.step) mark.setAttribute("aria-current", "step");
      else mark.removeAttribute("aria-current");
      mark.parentElement?.classList.toggle("past", step < now.step);
      mark.parentElement?.classList.toggle("untold", !told.includes(step));
    }
    const place = (dataset.place || "")
      .replace("{}", String(now.step))
      .replace("{}", String(slides().length));
    dom.find("#stage footer .place").textContent = place;
    for (const notes of dom.all("#stage [data-notes]")) {
      notes.hidden = Number(notes.dataset.notes) !== now.step;
    }
    dom.find("#stage .black").hidden = now.cover !== "black" || dataset.mode !== "wall";
    fit();
    name();
    document.dispatchEvent(new CustomEvent("stage-drawn"));
  }

  /**
   * Shows so many of the things that a step reveals.
   * @param {HTMLElement} section
   * @param {number} count
   */
  function uncover(section, count) {
    const all = reveals(section);
    const shown = all.slice(0, count);
    section.dataset.shown = shown.join(" ");
    for (const each of dom.all("[data-reveal], [data-hidden]", section)) {
      const what = each.dataset.reveal || each.dataset.hidden || "";
      each.toggleAttribute("data-on", shown.includes(what));
      each.toggleAttribute("data-next", what === all[count]);
    }
  }

  function name() {
    const headline = dom.find(".headline, h2", slide()).textContent;
    const number = dom.find(`#stage .progress-line [data-go="${now.step}"]`).textContent;
    const sentence = `${number}: ${headline}`;
    const title = `${sentence} – ${dom.find("#stage h1").textContent}`;
    root().dataset.title = title;
    document.title = title;
    const announcer = dom.find("#stage .announced");
    if (announcer.dataset.step === sentence) return; // drawn anew, it is no news
    announcer.dataset.step = sentence;
    announcer.textContent = sentence;
  }

  /**
   * Says what has changed on the step that is on the wall.
   * @param {StageState} before
   */
  function tellNews(before) {
    if (before.story !== now.story || before.step !== now.step) return;
    const counts = [before, now].map(({ step, shown }) => shown[step] || 0);
    const isBlack = now.cover === "black" && before.cover !== "black" && mode() === "wall"; // else .cover
    const shown = counts[1] > counts[0] ? reveals(slide())[counts[1] - 1].split("-")[0] : "hidden";
    const key = isBlack ? "black" : counts[0] === counts[1] ? "" : shown;
    const sentence = JSON.parse(root().dataset.news || "{}")[key];
    if (sentence) dom.find("#stage .announced").textContent = sentence;
  }

  /* A reader's own style sheet (wider letters, higher lines) may come at any time. */
  const sizes = new ResizeObserver(() => requestAnimationFrame(() => isOn() && isOutgrown() && fit()));
  const isOutgrown = () =>
    dom
      .all(".slide:not([hidden]) .screen", root())
      .some((screen) => screen.scrollHeight > screen.clientHeight + 1);

  /* The largest type with which all of a step has room; the timeline gives way before the quotes. */
  function fit() {
    sizes.disconnect();
    for (const section of slides()) {
      if (section.hidden || root().dataset.mode === "text") continue;
      for (const part of dom.find(".screen", section).children) sizes.observe(part);
      fitting.fit(section);
    }
  }

  /**
   * From step to step only what differs comes in, one thing after the other.
   * @param {HTMLElement | null} before the step that was on the wall
   */
  function enter(before) {
    if (!before || root().dataset.mode === "text") return;
    const old = new Set(parts(before).map((each) => each.innerHTML));
    let order = 0;
    for (const each of parts(slide())) {
      each.classList.remove("enters");
      if (old.has(each.innerHTML)) continue;
      void each.offsetWidth; // begins the movement anew
      each.style.setProperty("--order", String(order++));
      each.classList.add("enters");
    }
  }

  /* --- where one is -------------------------------------------------------------------------- */

  function remember() {
    localStore.write(`shown:${now.story}`, now.shown, localStore.session);
    const search = address.query({ step: now.step > 1 ? String(now.step) : "" });
    if (search !== route.search) history.replaceState(history.state, "", route.href(route.pathname + search));
  }

  /** @param {Partial<StageState>} changes */
  function change(changes) {
    const before = wall;
    const old = { ...now };
    Object.assign(now, changes);
    wall = slide();
    draw();
    tellNews(old);
    remember();
    if (before !== wall) enter(before);
  }

  /**
   * A change made here, for all windows.
   * @param {Partial<StageState>} changes
   */
  function act(changes) {
    document.dispatchEvent(new CustomEvent("stage-moved"));
    elder = -Infinity; // an answer that comes later is older than what was done here
    leads = true;
    change(changes);
    tell({ state: now });
  }

  /** @param {number} step */
  function go(step) {
    const to = Math.min(Math.max(step, 1), slides().length);
    if (to !== now.step || now.cover) act({ step: to, cover: "", ends: 0 });
  }

  function next() {
    if (revealCount(now.step) < reveals(slide()).length) reveal();
    else go(beside(now.step, 1));
  }

  const previous = () => go(beside(now.step, -1));

  /* After the last thing the step stands as it was before anything hidden was shown. */
  function reveal() {
    const all = reveals(slide()).length;
    const least = builds(now.step) < all ? builds(now.step) : 0;
    const count = revealCount(now.step) < all ? revealCount(now.step) + 1 : least;
    if (all) act({ shown: { ...now.shown, [now.step]: count } });
  }

  /* --- several windows ----------------------------------------------------------------------- */

  /** @type {(message: StageMessage) => void} */
  const send = (message) => stageWindows.tell({ from: me.id, born: me.born, ...message });

  /** @param {StageMessage} message */
  function tell(message) {
    if (mode() !== "text") send(message);
  }

  /**
   * The eldest answers a newcomer; what anybody does afterwards holds for all.
   * @param {unknown} data
   */
  function hear(data) {
    const letter = stageMessages.fit(data, now.story, size);
    if (!letter) return;
    const { from, born, hello, to, state, wall: place, back } = letter;
    if (place) document.dispatchEvent(new CustomEvent("stage-wall", { detail: { from, place } }));
    if (isWall && (hello || back)) tellWall(wallPlace());
    if (back && isWall && !isHere()) comeBack(back);
    if (place || back || !isHere() || mode() === "text" || root().dataset.story !== now.story) return;
    if (hello) {
      if (me.born <= born) tell({ to: from, state: now });
      return;
    }
    if (to && (to !== me.id || born >= elder)) return;
    if (to) elder = born;
    if (state) change(state);
  }

  /* --- where the window for the room is -------------------------------------------------------- */

  function wallPlace() {
    if (isHere() && root().dataset.story === now.story) return "stage";
    const [page] = route.pathname.slice(prefix.length).split("/");
    if (!page) return "explore";
    return ["compare", "read"].includes(page) ? page : "page";
  }

  /** @param {string} place */
  const tellWall = (place) => send({ wall: place });

  /** @param {number} step at which the presenter is */
  function comeBack(step) {
    const query = address.query({ step: step > 1 ? String(step) : "", core: address.get("core") }, "");
    dashBridge.visit(`${prefix}present/${now.story}${query}`);
  }

  /** @param {string} story */
  function join(story) {
    elder = Infinity;
    me.born = Date.now();
    stageWindows.join(story, hear, greet);
  }

  /* A window has become known: what was asked for or done here holds for it too. */
  function greet() {
    if (leads) tell({ state: elder < 0 ? now : { step: now.step, cover: now.cover } });
    tell({ hello: true });
    if (isWall) tellWall(wallPlace());
  }

  function stepOfAddress() {
    const number = Number(address.get("step")) || order()[0];
    return Math.min(Math.max(Math.trunc(number), 1), slides().length);
  }

  /**
   * A page that is loaded anew, or gone back to, asks for nothing: it joins the others where they are.
   * @returns {boolean} whether the wall's address was asked for, and names a step
   */
  function isAsked() {
    const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    const isNew = !loads || !visit || visit.type === "navigate";
    return isNew && mode() === "wall" && address.get("step") !== "";
  }

  /* A field of the page before, not gone yet, would take the first key. */
  function leaveField() {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !root().contains(activeElement)) activeElement.blur();
  }

  /* On arrival: back from a digression all is as it was, and the other windows come along; they also
     follow an address that was asked for. */
  function arrive() {
    const { story = "" } = root().dataset;
    const returns = now.story === story;
    if (!returns) {
      const fitShown = (/** @type {unknown} */ kept) => stageMessages.fitShown(kept, slides().length);
      const shown = localStore.read(`shown:${story}`, fitShown, localStore.session);
      now = { story, step: 1, shown, cover: "", ends: 0 };
      join(story);
    }
    wall = null;
    size = slides().length;
    prefix = root().dataset.prefix || "/";
    leaveField();
    change({ step: stepOfAddress(), cover: "" });
    if (returns) tell({ state: now });
    else {
      leads = isAsked();
      if (leads) tell({ state: { step: now.step, cover: "" } });
      tell({ hello: true });
    }
    told = "";
    if (isWall) tellWall("stage");
    loads = false;
  }

  dom.onDraw((part) => {
    if (part.id === "stage") arrive();
  });
  dom.onDraw(() => {
    if (!isWall || isHere() || told === route.pathname) return;
    told = route.pathname;
    tellWall(wallPlace());
  });
  window.addEventListener("pagehide", () => isWall && tellWall("closed"));
  dashBridge.onVisit(() => {
    if (isOn() && route.pathname.endsWith(`/${now.story}`)) act({ step: stepOfAddress() });
  });
  window.addEventListener("resize", () => isOn() && fit());
  window.addEventListener("storage", (event) => {
    if (isOn() && /^stage-/.test(event.key || "")) draw();
  });
  /* On paper a step is what it is as text. */
  window.addEventListener("beforeprint", () => {
    if (isHere() && mode() === "wall") root().dataset.mode = "text";
  });
  window.addEventListener("afterprint", () => isOn() && draw());
  document.fonts?.ready.then(() => isOn() && fit());

  /** @param {number} step to which the windows for the room come back */
  const bringBack = (step) => tell({ back: step });

  return {
    isHere,
    isOn,
    root,
    slide,
    slides,
    order,
    mode,
    go,
    next,
    previous,
    reveal,
    act,
    draw,
    bringBack,
    state: () => now,
  };
})();
