/* The stage's keys and buttons: one action each, never while typing. */
(() => {
  const SIZES = [0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
  const THEMES = ["projector", "light", "dark"];
  const THINKING = 60_000;
  let digits = "";
  let searching = false;
  let resting = 0;
  let visited = 0; // when this address was gone to, in milliseconds
  let windows = 0; // of the presenter that were closed: a name of its own for each
  /** @type {Window | null} */
  let desk = null;
  /** @type {string[]} what was pressed while the stage was on its way */
  let waiting = [];

  const state = () => stage.state();
  const dialog = (/** @type {string} */ id) => /** @type {HTMLDialogElement} */ (dom.find(`#${id}`));

  /** @type {Record<string, () => unknown>} */
  const actions = {
    next: () => stage.next(),
    previous: () => stage.previous(),
    first: () => stage.go(stage.order()[0]),
    last: () => stage.go(stage.order().at(-1) || 1),
    reveal: () => stage.reveal(),
    countdown: () => stage.act({ ends: state().ends > Date.now() ? 0 : Date.now() + THINKING }),
    black: () => stage.act({ cover: state().cover === "black" ? "" : "black" }),
    qr: () => document.getElementById("qr") && stage.act({ cover: state().cover === "qr" ? "" : "qr" }),
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
    search,
    slides,
    leave: () => away.go(`${stage.root().dataset.prefix}present`, "leave"),
    keys: () => dialog("stage-keys").showModal(),
    close,
  };

  const nextTheme = (/** @type {string} */ name) => THEMES[(THEMES.indexOf(name) + 1) % THEMES.length];

  /**
   * @param {string} name
   * @param {string} value
   */
  function keep(name, value) {
    localStore.setText(name, value);
    stage.draw();
  }

  /** @param {number} by steps among the sizes */
  function resize(by) {
    const now = SIZES.indexOf(Number(localStore.text("stage-size") || 1));
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
    if (desk?.closed) windows++; // one that is about to close would take the new page with it
    const here = route.pathname + address.query({ notes: "1", view: "" });
    desk = window.open(route.href(here), `presenter-${windows}`, "popup,width=1240,height=860");
    if (desk) desk.focus();
    else address.set({ notes: "1", view: "" });
  }

  /** @param {"explore" | "compare" | "read"} page */
  function leave(page) {
    const to = stage.slide().dataset[page];
    if (!to) return;
    const { pathname, search, hash } = new URL(to, "http://stage");
    away.go(pathname + address.query({ core: address.get("core") }, search) + hash, page);
  }

  /* The whole story, or the core that is told, as a file of PowerPoint. */
  function slides() {
    const path = `${stage.root().dataset.prefix}present/${state().story}.pptx`;
    away.take(path + address.query({ core: address.get("core") }, ""), "slides");
  }

  /* Everything is searched, not what the step selects. */
  function search() {
    const { story, step } = state();
    const to =
      stage.root().dataset.prefix +
      address.query({ back: `${story}.${step}`, core: address.get("core") }, "");
    away.go(to, "search", () => {
      searching = true;
    });
  }

  const openDialogs = () => /** @type {HTMLDialogElement[]} */ (dom.all("#stage dialog[open]"));

  function close() {
    for (const each of openDialogs()) each.close();
    digits = "";
    if (state().cover) stage.act({ cover: "" });
  }

  document.addEventListener("stage-drawn", () => {
    think();
    const keys = waiting;
    waiting = [];
    queueMicrotask(() => {
      if (isFresh()) for (const name of keys) actions[name]();
    });
    const { dataset } = stage.slide();
    for (const tool of dom.all("#stage .stage-tools [data-do]")) {
      const name = tool.dataset.do || "";
      if (["explore", "compare", "read"].includes(name)) tool.hidden = !dataset[name];
      else if (name === "reveal") tool.hidden = !dataset.reveals;
      else if (name === "countdown") tool.hidden = !countdown();
    }
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

  /* On the way to a story whose stage is not drawn yet: what is pressed waits for it, not for long. */
  const isFresh = () => Date.now() - visited < 4000;
  const isComing = () => !stage.isHere() && isFresh() && /\/present\/[^/]+$/.test(route.pathname);
  dashBridge.onVisit(() => {
    visited = Date.now();
    waiting = [];
  });

  document.addEventListener(
    "keydown",
    (event) => {
      const comes = isComing();
      if (!(stage.isOn() || comes) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (dom.near(event, "input, textarea, select, [contenteditable]")) return;
      const name = action(event);
      if (comes) {
        if (!name || !event.key.trim()) return;
        waiting.push(name);
      } else if (isForPage(event) || (!number(event) && !name)) return;
      else if (name) actions[name]();
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
      const link = /** @type {HTMLAnchorElement | null} */ (dom.near(event, "#stage a[href]:not([target])"));
      if (go) stage.go(Number(go));
      else if (name in actions) actions[name]();
      else if (link && leadsAway(link, event)) away.go(wholeOf(link), "link");
      else return; // presenter.js
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );

  /** @type {(link: HTMLAnchorElement) => string} */
  const wholeOf = (link) => {
    const { pathname = "", search = "", hash = "" } = route.of(link) || {};
    return pathname + search + hash;
  };

  /** @type {(link: HTMLAnchorElement, event: MouseEvent) => boolean} */
  const leadsAway = (link, event) =>
    ![undefined, route.pathname].includes(route.of(link)?.pathname) &&
    !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

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
