/* The story maker's files: a story saved and read through the server, which checks it and keeps nothing. */
const makerFile = (() => {
  const page = () => dom.find("#maker");

  /**
   * @param {BodyInit} body
   * @param {string} type
   * @returns {Promise<FileAnswer | null>} what the server answers, null if it does not
   */
  async function ask(body, type) {
    const { check } = JSON.parse(page().dataset.routes || "");
    try {
      const response = await fetch(check, { method: "POST", headers: { "Content-Type": type }, body });
      return await response.json();
    } catch {
      return null;
    }
  }

  /**
   * @param {string} text
   * @param {string} name of the file
   */
  function offer(text, name) {
    const href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    const link = dom.make("a", "", { href, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /**
   * Saves a story.
   * @param {Story} draft
   * @returns {Promise<[string, string?]>} the name of a sentence and what fills it in
   */
  async function save({ id, ...story }) {
    const answer = await ask(JSON.stringify(story), "application/json");
    if (!answer) return ["unreachable"];
    list(answer);
    if (answer.problems) return ["notSaved"];
    const name = `${id}.yaml`;
    offer(answer.yaml, name);
    return [answer.warnings.length ? "savedWithWarnings" : "saved", name];
  }

  /**
   * @param {File} file
   * @returns {Promise<{ story?: Story, sentence: [string, ...unknown[]] }>} the story that it holds, or
   *   none; the name of a sentence and what fills it in
   */
  async function read(file) {
    const answer = await ask(await file.arrayBuffer(), "application/yaml");
    if (!answer) return { sentence: ["unreachable"] };
    list(answer, !answer.problems); // what is wrong in a file is in no field here
    if (answer.problems) return { sentence: ["notLoaded", file.name] };
    const name = file.name.replace(/\.ya?ml$/, "");
    const id = storyDraft.ID.test(name) ? name : "my-story";
    const story = storyDraft.beside({ id, ...answer.story });
    const count = story.steps.length;
    if (story.id === id) return { story, sentence: ["loaded", file.name, count] };
    return { story, sentence: ["loadedBeside", file.name, count, story.id] };
  }

  /**
   * Shows problems and warnings, each a way to its field.
   * @param {Partial<FileAnswer>} answer
   * @param {boolean} [linked]
   */
  function list(answer, linked = true) {
    for (const name of /** @type {const} */ (["problems", "warnings"])) {
      const section = dom.find(`.maker-${name}`, page());
      const lines = (answer[name] || []).map((problem) => {
        const line = dom.make("li");
        line.append(linked ? way(problem) : problem.said);
        return line;
      });
      dom.find("ul", section).replaceChildren(...lines);
      section.hidden = !lines.length;
    }
  }

  /** @param {FileProblem} problem */
  function way(problem) {
    const button = dom.make("button", problem.said, { type: "button", className: "maker-place" });
    button.addEventListener("click", () => go(problem));
    return button;
  }

  /** @param {FileProblem} problem */
  function go({ step, field }) {
    const item = page().querySelector(
      step === null ? ".maker-about" : `.maker-steps > :nth-child(${step + 1})`,
    );
    if (!item) return;
    const details = item.querySelector("details");
    if (details) details.open = true;
    const name = CSS.escape(field);
    const selector = ["field", "offers", "list"].map((kind) => `[data-${kind}="${name}"]`);
    const holder = selector.map((each) => dom.all(each, item)[0]).find(Boolean);
    const target = holder && (holder.querySelector("input") || holder);
    (target?.offsetParent ? target : dom.find("summary, input", item)).focus();
  }

  return { save, read, clear: () => list({}) };
})();
