/* What is on the screen follows the dossier on the server: every answer says in X-Dossier which state of
   it it shows, and while the page is seen a small question asks for the state now. If they differ, the
   page is drawn anew by its address, in place. A story on the stage stays as it was begun. */
(() => {
  const { home, state } = document.documentElement.dataset;
  const HERE = ["127.0.0.1", "localhost", "[::1]"];
  const OFTEN = HERE.includes(location.hostname) ? 800 : 30_000; // who edits sits beside the server, and waits
  const SELDOM = 60_000;
  const SETTLED = 2_000;
  const ACTS = ["wheel", "keydown", "pointerdown", "touchstart"];
  let states = new Set([state]); // of what is on the screen
  let pause = OFTEN;
  let timer = 0;

  const ask = dashBridge.onAnswer((answer) => {
    const of = answer.headers.get("X-Dossier");
    if (of) states.add(of);
  });

  /* Focus and scrolling stay, though parts are drawn anew or replaced, until the user goes on. */
  function keepPlace() {
    const page = dom.find("#page");
    /** @type {(node: Element) => number[]} the steps from the page down to a node */
    const path = (node) => {
      const parent = node.parentElement;
      return node === page || !parent ? [] : [...path(parent), [...parent.children].indexOf(node)];
    };
    /** @type {(steps: number[]) => HTMLElement | undefined} */
    const at = (steps) => steps.reduce((/** @type {any} */ node, n) => node?.children[n], page);
    const active = document.activeElement;
    const focus = active && page.contains(active) ? path(active) : null;
    const places = dom
      .all("*", page)
      .filter((node) => node.scrollTop)
      .map((node) => ({ steps: path(node), top: node.scrollTop }));
    let until = performance.now() + SETTLED;
    const stop = () => {
      until = 0;
    };
    for (const act of ACTS) addEventListener(act, stop, { capture: true, once: true, passive: true });
    const restore = (/** @type {number} */ time) => {
      if (time > until) return;
      const target = focus && document.activeElement === document.body && at(focus);
      if (target) target.focus({ preventScroll: true });
      for (const { steps, top } of places) {
        const node = at(steps);
        if (node && node.scrollTop !== top) node.scrollTop = top;
      }
      requestAnimationFrame(restore);
    };
    requestAnimationFrame(restore);
  }

  /** @param {string} now the state of the dossier */
  function draw(now) {
    keepPlace();
    answers.forget();
    states = new Set([now]);
    const { pathname, search } = route;
    dashBridge.setProps("url", { pathname, search });
  }

  async function look() {
    clearTimeout(timer);
    if (document.hidden) return;
    if (!document.getElementById("stage")) {
      try {
        const answer = await ask(`${home}healthz`, { method: "HEAD", cache: "no-store" });
        const now = answer.headers.get("X-Dossier");
        pause = OFTEN;
        if (now && (states.size > 1 || !states.has(now))) draw(now);
      } catch {
        pause = Math.min(pause * 2, SELDOM); // the server has ended, or the line is broken
      }
    }
    clearTimeout(timer);
    timer = window.setTimeout(look, pause);
  }

  document.addEventListener("visibilitychange", look);
  timer = window.setTimeout(look, pause);
})();
