/* One step of the story maker as elements: its name, its fields, what it is offered. The sentences and
   the blueprint come from the server (components/maker/page.py); changes are made in maker.js. */
const makerStep = (() => {
  const ON_DISPUTE = ["compare", "findings"];
  const page = () => dom.find("#maker");
  const routes = () => JSON.parse(page().dataset.routes || "");

  /** @type {(step: Step, name: string) => string} */
  function textOf(step, name) {
    const value = step[name];
    return typeof value === "string" ? value : "";
  }

  /** @type {(step: Step, name: string) => string[]} */
  function listOf(step, name) {
    const value = step[name];
    return Array.isArray(value) ? value : [];
  }

  /**
   * @param {Step} step
   * @param {number} number
   * @param {WeakSet<Step>} open the steps that are unfolded
   * @param {Story} story the whole
   * @returns {HTMLElement} the step as an item of the list; it is offered what its view has as soon as it
   *   is open
   */
  function draw(step, number, open, story) {
    const item = /** @type {HTMLElement} */ (dom.find(".blueprint .maker-step", page()).cloneNode(true));
    dom.find(".maker-number", item).textContent = `${number + 1}. `;
    name(item, step);
    for (const field of /** @type {Field[]} */ (dom.all("[data-field]", item))) {
      const value = textOf(step, field.dataset.field || "");
      if (field instanceof HTMLSelectElement && ![...field.options].some((each) => each.value === value))
        field.append(new Option(value, value));
      field.value = value;
    }
    for (const box of /** @type {HTMLInputElement[]} */ (dom.all("[data-list=reveal] input", item))) {
      box.checked = listOf(step, "reveal").includes(box.value);
    }
    for (const button of dom.all("button[data-act]", item)) {
      button.setAttribute("aria-label", `${button.title}: ${number + 1}`);
    }
    arrange(item, step);
    const details = /** @type {HTMLDetailsElement} */ (dom.find("details", item));
    details.open = open.has(step);
    const fill = () => {
      offer(item, step);
      makerPreview.show(item, step, number, story);
    };
    if (details.open) fill();
    details.addEventListener("toggle", () => {
      if (details.open === open.has(step)) return;
      if (details.open) {
        open.add(step);
        fill();
      } else open.delete(step);
    });
    return item;
  }

  /**
   * Headline and kind, and how many words the caption has.
   * @param {Element} item
   * @param {Step} step
   */
  function name(item, step) {
    const kind = item.querySelector(`[data-field=kind] option[value="${CSS.escape(step.kind)}"]`);
    const kindName = kind ? kind.textContent?.split(":")[0] : step.kind;
    const headline = [textOf(step, "headline"), `(${kindName})`].filter(Boolean).join(" ");
    dom.find(".maker-headline", item).textContent = headline;
    const count = textOf(step, "caption").split(/\s+/).filter(Boolean).length;
    const { words } = JSON.parse(page().dataset.said || "");
    dom.find(".maker-words", item).textContent = storyDraft.say(words, count);
  }

  /**
   * What a kind does not have is not shown; the view of the step is a link.
   * @param {HTMLElement} item
   * @param {Step} step
   */
  function arrange(item, step) {
    item.dataset.kind = step.kind;
    const shows = Boolean(step.select || step.event || step.dispute);
    const link = /** @type {HTMLAnchorElement} */ (dom.find(".maker-view", item));
    const focus = ["event", "dispute"]
      .filter((key) => step[key])
      .map((key) => `${key}=${encodeURIComponent(textOf(step, key))}`);
    const query = [step.select, ...focus].filter(Boolean).join("&");
    link.href = `${routes().home}${step.dispute ? "compare" : ""}?${query}`;
    if (link.parentElement) link.parentElement.hidden = !shows;
    dom.find(".maker-no-view", item).hidden = shows;
    const label = dom.find("[data-field=dispute]", item).closest("label");
    if (label) label.hidden = !ON_DISPUTE.includes(step.kind);
  }

  /**
   * Excerpts, references and differences that the view of a step has, and those it holds.
   * @param {HTMLElement} item
   * @param {Step} step
   */
  async function offer(item, step) {
    const answer = await ask(step);
    if (!item.isConnected) return;
    for (const holder of dom.all("[data-offers]", item)) {
      const key = holder.dataset.offers || "";
      const hint = dom.find(".hint", holder);
      hint.textContent = (answer ? holder.dataset.none : holder.dataset.failed) || "";
      for (const old of dom.all("label", holder)) old.remove();
      const boxes = answer
        ? answer[key].map((each) => choice(each, listOf(step, key).includes(each.id)))
        : [];
      holder.append(...boxes);
      hint.hidden = boxes.length > 0;
    }
    if (!answer) return;
    const select = /** @type {HTMLSelectElement} */ (dom.find("[data-field=dispute]", item));
    for (const old of dom.all("option:not([value=''])", select)) old.remove();
    select.append(...answer.disputes.map((each) => new Option(each.label, each.id)));
    select.value = textOf(step, "dispute");
  }

  /**
   * @param {Step} step
   * @returns {Promise<Record<string, Offer[]> | null>} what it can be given, by the name of a list; null if
   *   the server does not answer
   */
  async function ask(step) {
    const params = new URLSearchParams(textOf(step, "select"));
    for (const key of ["event", "dispute"]) if (step[key]) params.set(key, textOf(step, key));
    for (const key of ["excerpts", "quotations", "references"])
      if (step[key]) params.set(key, listOf(step, key).join(","));
    try {
      return await (await fetch(`${routes().offers}?${params}`)).json();
    } catch {
      return null;
    }
  }

  /**
   * @param {Offer} offer
   * @param {boolean} checked
   */
  function choice({ id, label: text }, checked) {
    const label = dom.make("label");
    const box = dom.make("input", "", {
      type: "checkbox",
      value: id,
      checked,
      className: "form-check-input",
    });
    label.append(box, dom.make("span", text));
    return label;
  }

  return { draw, name, listOf };
})();
