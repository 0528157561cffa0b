/* The slide beside a step of the story maker: the server draws it as for the stage (components/maker/routes.py),
   js/stage/fitting.js fits it. What is typed is waited for; the last slide stays while there is none. */
const makerPreview = (() => {
  const PAUSE = 250; // milliseconds without a key
  /** @type {WeakMap<Element, ReturnType<typeof setTimeout>>} */
  const timers = new WeakMap(); // by step, that of its latest change

  /**
   * @param {HTMLElement} item the step on the page
   * @param {Step} step
   * @param {number} number from 0
   * @param {Story} story of which it is
   */
  function show(item, step, number, story) {
    clearTimeout(timers.get(item));
    timers.set(
      item,
      setTimeout(() => draw(item, step, number, story), PAUSE),
    );
  }

  /** @type {typeof show} */
  async function draw(item, step, number, { id: _, steps: __, ...about }) {
    const latest = timers.get(item);
    const answer = await ask({ ...about, number: number + 1, steps: [step] });
    if (!item.isConnected || timers.get(item) !== latest) return; // a later change is on its way
    const list = dom.find(".maker-unshown", item);
    const failed = answer ? answer.problems || [] : [{ said: list.dataset.failed || "" }];
    list.replaceChildren(...failed.map(({ said }) => dom.make("li", said)));
    if (!answer?.tree) return;
    const holder = dom.find(".maker-wall", item);
    trees.draw(holder, answer.tree);
    fitting.fit(dom.find(".slide", holder));
  }

  /**
   * @param {object} story with the one step
   * @returns {Promise<{ tree?: StillNode[], problems?: FileProblem[] } | null>} null without an answer
   */
  async function ask(story) {
    const { preview } = JSON.parse(dom.find("#maker").dataset.routes || "");
    const headers = { "Content-Type": "application/json" };
    try {
      return await (await fetch(preview, { method: "POST", headers, body: JSON.stringify(story) })).json();
    } catch {
      return null;
    }
  }

  return { show };
})();
