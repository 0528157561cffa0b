/* The stage's keys and buttons: one action each, never while typing. */
(() => {
  const SIZES = [0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
  const THEMES = ["projector", "light", "dark"];
  const THINKING = 60_000;
  let digits = "";
  let searching = false;
  let resting = 0;

  const state = () => stage.state();
  const dialog = (/** @type {string} */ id) => /** @type {HTMLDialogElement} */ (dom.find(`#${id}`));

  /** @type {Record<string, () => unknown>} */
  const actions = {
    next: () => stage.next(),
    previous: () => stage.go(state().step - 1),
    first: () => stage.go(1),
    last: () => stage.go(stage.slides().length),
    reveal: () => stage.reveal(),
    countdown: () => stage.act({ ends: state().ends > Date.now() ? 0 : Date.now() + THINKING }),
    black: () => stage.act({ cover: state().cover === "black" ? "" : "black" }),
    qr: () => stage.act({ cover: state().cover === "qr" ? "" : "qr" }),
    bigger: () => resize(1),
    smaller: () => resize(-1),
    theme: () => keep("stage-theme", nextTheme(stage.root().dataset.bsTheme || "")),
    full,
    notes,
    text: () => address.set({ view: stage.mode() === "text" ? "" : "text", notes: "" }),
    wall: () => address.set({ view: "", notes: "" }),
    explore: () => leave("explore"),
    compare: () => leave("compare"),
    read: () => leave("read"),
    search: () => leave("explore", true),
    leave: () => dashBridge.visit(`${stage.root().dataset.prefix}present`),
    keys: () => dialog("stage-keys").showModal(),
    close,
  };

  const nextTheme = (/** @type {string} */ name) => THEMES[(THEMES.indexOf(name) + 1) % THEMES.length];

  /**
   * @param {string} name
   * @param {string} value
   */
  function keep(name, value) {
    localStorage.setItem(name, value);
    stage.draw();
  }

  /** @param {number} by steps among the sizes */
  function resize(by) {
    const now = SIZES.indexOf(Number(localStorage.getItem("stage-size") || 1));
    const size = SIZES[Math.min(Math.max((now < 0 ? 3 : now) + by, 0), SIZES.length - 1)];
    keep("stage-size", String(size));
  }

  function full() {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    change.catch(() => {}); // the browser may refuse; nothing is lost
  }

  /* The presenter's window; where the browser bars a second one, this one turns into it. */
  function notes() {
    if (stage.mode() === "notes") {
      if (window.opener) window.close();
      else address.set({ notes: "" });
      return;
    }
    const here = location.pathname + address.query({ notes: "1", view: "" });
    if (!window.open(here, "presenter", "popup,width=1240,height=860")) address.set({ notes: "1", view: "" });
  }

  /**
   * @param {"explore" | "compare" | "read"} page
   * @param {boolean} [search] whether the field for it is wanted there
   */
  function leave(page, search = false) {
    const to = stage.slide().dataset[page];
    if (!to) return;
    searching = search;
    dashBridge.visit(to);
    window.scrollTo(0, 0);
  }

  const openDialogs = () => /** @type {HTMLDialogElement[]} */ (dom.all("#stage dialog[open]"));

  function close() {
    for (const each of openDialogs()) each.close();
    digits = "";
    if (state().cover) stage.act({ cover: "" });
  }

  /* --- QR code ------------------------------------------------------------------------------- */

  /* The address of the view on the wall, for other machines. */
  function publicAddress() {
    const { base, prefix = "" } = stage.root().dataset;
    const path = location.pathname.slice(prefix.length);
    const search = address.query({ notes: "", view: "", back: "" });
    return { base: base || location.origin + prefix, path, search };
  }

  function showCode() {
    const box = dialog("qr");
    const isShown = state().cover === "qr" && stage.mode() === "wall";
    if (!isShown) {
      if (box.open) box.close();
      return;
    }
    const { base, path, search } = publicAddress();
    const whole = base + path + search;
    const image = dom.find("img", box);
    const query = `path=${encodeURIComponent(path)}${search.replace("?", "&")}`;
    const source = `${stage.root().dataset.prefix}qr.svg?${query}`;
    if (image.getAttribute("src") !== source) image.setAttribute("src", source);
    dom.find(".address", box).textContent = whole;
    dom.find(".only-here", box).hidden = !/^https?:\/\/(127\.|localhost|\[::1\])/.test(whole);
    const text = location.pathname + address.query({ view: "text", notes: "" });
    dom.find(".as-text", box).setAttribute("href", text);
    if (box.open) return;
    box.showModal();
    dom.find("button", box).focus();
  }

  document.addEventListener("stage-drawn", () => {
    showCode();
    think();
    const { dataset } = stage.slide();
    const tool = (/** @type {string} */ name) => dom.find(`#stage .stage-tools [data-do=${name}]`);
    for (const page of ["explore", "compare", "read"]) tool(page).hidden = !dataset[page];
    tool("reveal").hidden = !dataset.reveals;
    tool("countdown").hidden = !countdown();
  });

  document.addEventListener(
    "close",
    ({ target }) => {
      if (!(target instanceof HTMLDialogElement)) return;
      const { id, open } = target; // it comes late: the code may be shown again by then
      if (id === "qr" && !open && state().cover === "qr") stage.act({ cover: "" });
    },
    true,
  );

  /* --- the silent countdown ------------------------------------------------------------------ */

  function countdown() {
    return /** @type {HTMLElement | null} */ (stage.slide().querySelector(".countdown"));
  }

  function think() {
    const bar = countdown();
    if (!bar) return;
    const left = Math.max(state().ends - Date.now(), 0);
    bar.hidden = !state().ends;
    bar.style.setProperty("--left", String(left / THINKING));
    bar.textContent = String(Math.ceil(left / 1000));
    if (left) setTimeout(() => stage.isHere() && think(), 1000 - (Date.now() % 1000));
  }

  /* --- keys ---------------------------------------------------------------------------------- */

  /** @type {Record<string, string>} */
  const KEYS = {
    ArrowRight: "next",
    PageDown: "next",
    ArrowLeft: "previous",
    PageUp: "previous",
    Home: "first",
    End: "last",
    Escape: "close",
    "+": "bigger",
    "=": "bigger",
    "-": "smaller",
    "−": "smaller",
    "/": "search",
    "?": "keys",
    ".": "black",
    b: "black",
    c: "compare",
    d: "theme",
    e: "explore",
    f: "full",
    n: "notes",
    q: "qr",
    r: "reveal",
    s: "countdown",
    t: "read",
    v: "text",
  };

  /**
   * @param {KeyboardEvent} event
   * @returns {string | undefined} the name of what a key does
   */
  function action(event) {
    if (event.key === " ") return event.shiftKey ? "previous" : "next";
    return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  }

  /**
   * In the text of a step and in dialogs, keys that scroll, scroll; on a button, Space presses it.
   * @param {KeyboardEvent} event
   */
  function isForPage(event) {
    const open = openDialogs().length > 0;
    const scrolls = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "];
    if ((stage.mode() === "text" || open) && scrolls.includes(event.key)) return true;
    if (open && event.key === "Escape") return true; // the dialog's own
    return [" ", "Enter"].includes(event.key) && dom.near(event, "button, a, summary") !== null;
  }

  /**
   * Digits and Enter go to a step.
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key was one of them
   */
  function number(event) {
    if (/^\d$/.test(event.key)) digits = (digits + event.key).slice(-3);
    else if (event.key === "Enter" && digits) {
      stage.go(Number(digits));
      digits = "";
    } else {
      digits = "";
      return false;
    }
    return true;
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (!stage.isOn() || event.ctrlKey || event.altKey || event.metaKey) return;
      if (dom.near(event, "input, textarea, select, [contenteditable]") || isForPage(event)) return;
      const name = action(event);
      if (!number(event) && !name) return;
      if (name) actions[name]();
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  document.addEventListener(
    "click",
    (event) => {
      if (!stage.isOn()) return;
      const { do: name = "", go } = dom.near(event, "#stage :is([data-do], [data-go])")?.dataset || {};
      if (go) stage.go(Number(go));
      else if (name in actions) actions[name]();
      else return; // presenter.js
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  /* The buttons come when a pointer moves, and go when it rests. */
  document.addEventListener("pointermove", () => {
    if (!stage.isHere()) return;
    stage.root().dataset.pointer = "1";
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      if (stage.isHere()) delete stage.root().dataset.pointer;
    }, 2500);
  });

  /* A search from a step: the page for it is drawn, the field is ready. */
  dom.onDraw(() => {
    if (!searching || stage.isHere()) return;
    searching = false;
    dom.find("#search").focus();
  });
})();
