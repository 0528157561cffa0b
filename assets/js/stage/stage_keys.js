/* The stage's keys and buttons: one action each, never while typing. */
(function () {
  const stage = window.stage;
  const address = window.timelineAddress;
  const SIZES = [0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2];
  const THEMES = ["projector", "light", "dark"];
  const THINKING = 60_000;
  let digits = "";
  let searching = false;
  let resting = 0;

  const state = () => stage.state();
  const dialog = (id) => document.getElementById(id);

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
    theme: () => keep("stage-theme", after(THEMES, stage.root().dataset.bsTheme)),
    full,
    notes,
    text: () => address.set({ view: stage.mode() === "text" ? "" : "text", notes: "" }),
    wall: () => address.set({ view: "", notes: "" }),
    explore: () => leave("explore"),
    compare: () => leave("compare"),
    read: () => leave("read"),
    search: () => leave("explore", true),
    leave: () => address.go(stage.root().dataset.prefix + "present"),
    keys: () => dialog("stage-keys").showModal(),
    close,
  };

  function after(all, one) {
    return all[(all.indexOf(one) + 1) % all.length];
  }

  function keep(name, value) {
    localStorage.setItem(name, value);
    stage.draw();
  }

  function resize(by) {
    const now = SIZES.indexOf(Number(localStorage.getItem("stage-size") || 1));
    keep("stage-size", SIZES[Math.min(Math.max((now < 0 ? 3 : now) + by, 0), SIZES.length - 1)]);
  }

  function full() {
    const asked = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    asked.catch(() => {}); // the browser may refuse; nothing is lost
  }

  /* The presenter's window; where the browser bars a second one, this one turns into it. */
  function notes() {
    if (stage.mode() === "notes") {
      if (window.opener) window.close();
      else address.set({ notes: "" });
      return;
    }
    const here = location.pathname + address.changed({ notes: "1", view: "" });
    if (!window.open(here, "presenter", "popup,width=1240,height=860")) address.set({ notes: "1", view: "" });
  }

  function leave(way, search) {
    const to = stage.slide().dataset[way];
    if (!to) return;
    searching = Boolean(search);
    address.go(to);
    window.scrollTo(0, 0);
  }

  function close() {
    for (const each of document.querySelectorAll("#stage dialog[open]")) each.close();
    digits = "";
    if (state().cover) stage.act({ cover: "" });
  }

  /* --- QR code ------------------------------------------------------------------------------- */

  /* The address of the view on the wall, for other machines. */
  function elsewhere() {
    const { base, prefix } = stage.root().dataset;
    const path = location.pathname.slice(prefix.length);
    const search = address.changed({ notes: "", view: "", back: "" });
    return { base: base || location.origin + prefix, path, search };
  }

  function showCode() {
    const box = dialog("qr");
    const wanted = state().cover === "qr" && stage.mode() === "wall";
    if (!wanted) {
      if (box.open) box.close();
      return;
    }
    const { base, path, search } = elsewhere();
    const whole = base + path + search;
    const image = box.querySelector("img");
    const source = stage.root().dataset.prefix + "qr.svg?path=" + encodeURIComponent(path) + search.replace("?", "&");
    if (image.getAttribute("src") !== source) image.setAttribute("src", source);
    box.querySelector(".address").textContent = whole;
    box.querySelector(".only-here").hidden = !/^https?:\/\/(127\.|localhost|\[::1\])/.test(whole);
    box.querySelector(".as-text").href = location.pathname + address.changed({ view: "text", notes: "" });
    if (box.open) return;
    box.showModal();
    box.querySelector("button").focus();
  }

  document.addEventListener("stage-drawn", () => {
    showCode();
    think();
    const { dataset } = stage.slide();
    for (const way of ["explore", "compare", "read"]) {
      stage.root().querySelector(`.stage-tools [data-do=${way}]`).hidden = !dataset[way];
    }
    stage.root().querySelector(".stage-tools [data-do=reveal]").hidden = !dataset.reveals;
    stage.root().querySelector(".stage-tools [data-do=countdown]").hidden = !countdown();
  });

  document.addEventListener(
    "close",
    (event) => {
      const { id, open } = event.target; // it comes late: the code may be shown again by then
      if (id === "qr" && !open && state().cover === "qr") stage.act({ cover: "" });
    },
    true,
  );

  /* --- the silent countdown ------------------------------------------------------------------ */

  function countdown() {
    return stage.slide().querySelector(".countdown");
  }

  function think() {
    const bar = countdown();
    if (!bar) return;
    const left = Math.max(state().ends - Date.now(), 0);
    bar.hidden = !state().ends;
    bar.style.setProperty("--left", left / THINKING);
    bar.textContent = Math.ceil(left / 1000);
    if (left) setTimeout(() => stage.root() && think(), 1000 - (Date.now() % 1000));
  }

  /* --- keys ---------------------------------------------------------------------------------- */

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

  function action(event) {
    if (event.key === " ") return event.shiftKey ? "previous" : "next";
    return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  }

  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]");
  }

  /* In the text of a step and in dialogs, keys that scroll, scroll; on a button, Space presses it. */
  function belongsElsewhere(event) {
    const open = document.querySelector("#stage dialog[open]");
    const scrolls = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " "];
    if ((stage.mode() === "text" || open) && scrolls.includes(event.key)) return true;
    if (open && event.key === "Escape") return true; // the dialog's own
    return [" ", "Enter"].includes(event.key) && event.target.closest("button, a, summary");
  }

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
      if (!stage.root() || !state()) return;
      if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
      if (belongsElsewhere(event)) return;
      const named = action(event);
      if (!number(event) && !named) return;
      if (named) actions[named]();
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  document.addEventListener("click", (event) => {
    if (!stage.root() || !state()) return;
    const button = event.target.closest("[data-do], [data-go]");
    if (!button || !stage.root().contains(button)) return;
    const { do: named, go } = button.dataset;
    if (!go && !actions[named]) return; // presenter.js
    if (go) stage.go(Number(go));
    else actions[named]();
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  /* The buttons come when a pointer moves, and go when it rests. */
  document.addEventListener("pointermove", () => {
    if (!stage.root()) return;
    stage.root().dataset.pointer = "1";
    clearTimeout(resting);
    resting = setTimeout(() => stage.root() && delete stage.root().dataset.pointer, 2500);
  });

  /* A search from a step: the page for it is drawn, the field is ready. */
  document.addEventListener("still-drawn", () => {
    if (!searching || stage.root()) return;
    searching = false;
    document.getElementById("search").focus();
  });
})();
