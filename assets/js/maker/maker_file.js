/* The story maker's files: a story saved and read through the server, which checks it and keeps nothing. */
window.makerFile = (function () {
  const page = () => document.getElementById("maker");

  /* Returns what the server answers, or null if it does not. */
  async function ask(body, type) {
    const { check } = JSON.parse(page().dataset.routes);
    try {
      const response = await fetch(check, { method: "POST", headers: { "Content-Type": type }, body });
      return await response.json();
    } catch {
      return null;
    }
  }

  function offer(text, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /* Saves a draft; returns the name of a sentence and what fills it in. */
  async function save(draft) {
    const { id, ...story } = draft;
    const answer = await ask(JSON.stringify(story), "application/json");
    if (!answer) return ["unreachable"];
    list(answer);
    if (answer.problems) return ["notSaved"];
    const name = `${id}.yaml`;
    offer(answer.yaml, name);
    return [answer.warnings.length ? "savedWithWarnings" : "saved", name];
  }

  /* Reads a file; returns the draft that it holds, or none, and what there is to say. */
  async function read(file) {
    const answer = await ask(await file.arrayBuffer(), "application/yaml");
    if (!answer) return { said: ["unreachable"] };
    list(answer, !answer.problems); // what is wrong in a file is in no field here
    if (answer.problems) return { said: ["notLoaded", file.name] };
    const name = file.name.replace(/\.ya?ml$/, "");
    const id = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? name : "my-story";
    return { draft: { id, ...answer.story }, said: ["loaded", file.name, answer.story.steps.length] };
  }

  /* Shows problems and warnings, each a way to its field. */
  function list(answer, linked = true) {
    for (const name of ["problems", "warnings"]) {
      const section = page().querySelector(`.maker-${name}`);
      const lines = (answer[name] || []).map((each) => {
        const line = document.createElement("li");
        line.append(linked ? way(each) : each.said);
        return line;
      });
      section.querySelector("ul").replaceChildren(...lines);
      section.hidden = !lines.length;
    }
  }

  function way(each) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "maker-place";
    button.textContent = each.said;
    button.addEventListener("click", () => go(each));
    return button;
  }

  function go({ step, field }) {
    const item = page().querySelector(step === null ? ".maker-about" : `.maker-steps > :nth-child(${step + 1})`);
    if (!item) return;
    const details = item.querySelector("details");
    if (details) details.open = true;
    const named = ["field", "offers", "list"].map((kind) => item.querySelector(`[data-${kind}="${CSS.escape(field)}"]`));
    const target = named.filter(Boolean).map((each) => each.querySelector("input") || each)[0];
    (target && target.offsetParent ? target : item.querySelector("summary, input")).focus();
  }

  return { save, read, clear: () => list({}) };
})();
