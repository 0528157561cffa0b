/* Ways out of the stage need the server: it is asked first, and where it does not answer, that is said in
   one line, and the step stays on the wall. A page that needs none has nothing to say of that (data-away). */
const away = (() => {
  const PATIENCE = 1500; // milliseconds for an answer
  let last = 0;

  /** @returns {Promise<boolean>} whether the server answers, and shortly, or none is needed */
  async function isReachable() {
    if (!stage.root().dataset.away) return true;
    const signal = AbortSignal.timeout(PATIENCE);
    try {
      return (await fetch(`${stage.root().dataset.prefix}healthz`, { method: "HEAD", signal })).ok;
    } catch {
      return false;
    }
  }

  /** @param {string} sentence "" takes away what was said */
  function say(sentence) {
    const line = dom.find("#stage .away");
    if (line.textContent !== sentence) line.textContent = sentence;
  }

  /**
   * Does something if the server answers, and unless something else was done before it did.
   * @param {string} name of what needs the server
   * @param {() => void} then
   */
  async function ask(name, then) {
    const turn = ++last;
    const reachable = await isReachable();
    if (turn !== last || !stage.isHere()) return;
    if (!reachable) {
      say(JSON.parse(stage.root().dataset.away || "{}")[name] || "");
      return;
    }
    then();
  }

  /**
   * Goes to another page.
   * @param {string} to an address
   * @param {string} name of what leads there
   * @param {() => void} [leave]
   */
  const go = (to, name, leave = () => {}) =>
    ask(name, () => {
      leave();
      dashBridge.visit(to);
      window.scrollTo(0, 0);
    });

  /** @type {(to: string, name: string) => Promise<void>} takes a file; the step stays */
  const take = (to, name) => ask(name, () => location.assign(to));

  /* What is done on the stage meanwhile is what was asked for last. */
  document.addEventListener("stage-drawn", () => {
    last++;
    say("");
  });

  return { go, take };
})();
