/* One step of the story maker as elements: its name, its fields, what it is offered. The sentences and
   the blueprint come from the server (components/pages/maker.py); changes are made in maker.js. */
window.makerStep = (function () {
  const page = () => document.getElementById("maker");
  const routes = () => JSON.parse(page().dataset.routes);

  /* Returns a step as an item of the list; it is offered what its view has as soon as it is open. */
  function draw(step, number, open) {
    const item = page().querySelector(".blueprint .maker-step").cloneNode(true);
    item.querySelector(".maker-number").textContent = `${number + 1}. `;
    name(item, step);
    for (const field of item.querySelectorAll("[data-field]")) {
      const key = field.dataset.field;
      if (key === "dispute" && step.dispute) field.append(new Option(step.dispute, step.dispute));
      field.value = step[key] || "";
    }
    for (const box of item.querySelectorAll("[data-list=reveal] input")) {
      box.checked = (step.reveal || []).includes(box.value);
    }
    for (const button of item.querySelectorAll("button[data-act]")) {
      button.setAttribute("aria-label", `${button.title}: ${number + 1}`);
    }
    arrange(item, step);
    const details = item.querySelector("details");
    details.open = open.has(step);
    if (details.open) offer(item, step);
    details.addEventListener("toggle", () => {
      if (details.open === open.has(step)) return;
      if (!details.open) return open.delete(step);
      open.add(step);
      offer(item, step);
    });
    return item;
  }

  /* Headline and kind, and how many words the caption has. */
  function name(item, step) {
    const kind = item.querySelector(`[data-field=kind] option[value="${CSS.escape(step.kind)}"]`);
    const said = kind ? kind.textContent.split(":")[0] : step.kind;
    item.querySelector(".maker-headline").textContent = [step.headline, `(${said})`].filter(Boolean).join(" ");
    const count = (step.caption || "").split(/\s+/).filter(Boolean).length;
    const words = JSON.parse(page().dataset.said).words;
    item.querySelector(".maker-words").textContent = window.storyDraft.say(words, count);
  }

  /* What a kind does not have is not shown; the view of the step is a link. */
  function arrange(item, step) {
    item.dataset.kind = step.kind;
    const shows = Boolean(step.select || step.event || step.dispute);
    const link = item.querySelector(".maker-view");
    const focus = ["event", "dispute"].filter((key) => step[key]).map((key) => `${key}=${encodeURIComponent(step[key])}`);
    const query = [step.select, ...focus].filter(Boolean).join("&");
    link.href = `${routes().home}${step.dispute ? "compare" : ""}?${query}`;
    link.parentElement.hidden = !shows;
    item.querySelector(".maker-no-view").hidden = shows;
    item.querySelector("[data-field=dispute]").closest("label").hidden = step.kind !== "compare";
  }

  /* Excerpts, references and differences that the view of a step has, and those it holds. */
  async function offer(item, step) {
    const found = await offers(step);
    if (!item.isConnected) return;
    for (const holder of item.querySelectorAll("[data-offers]")) {
      const key = holder.dataset.offers;
      const hint = holder.querySelector(".hint");
      hint.textContent = found ? holder.dataset.none : holder.dataset.failed;
      for (const old of holder.querySelectorAll("label")) old.remove();
      const boxes = found ? found[key].map((each) => choice(each, (step[key] || []).includes(each.id))) : [];
      holder.append(...boxes);
      hint.hidden = boxes.length > 0;
    }
    if (!found) return;
    const select = item.querySelector("[data-field=dispute]");
    for (const old of select.querySelectorAll("option:not([value=''])")) old.remove();
    select.append(...found.disputes.map((each) => new Option(each.label, each.id)));
    select.value = step.dispute || "";
  }

  async function offers(step) {
    const asked = new URLSearchParams(step.select || "");
    for (const key of ["event", "dispute"]) if (step[key]) asked.set(key, step[key]);
    for (const key of ["excerpts", "references"]) if (step[key]) asked.set(key, step[key].join(","));
    try {
      return await (await fetch(`${routes().offers}?${asked}`)).json();
    } catch {
      return null;
    }
  }

  function choice(each, checked) {
    const label = document.createElement("label");
    const box = document.createElement("input");
    const said = document.createElement("span");
    Object.assign(box, { type: "checkbox", value: each.id, checked, className: "form-check-input" });
    said.textContent = each.label;
    label.append(box, said);
    return label;
  }

  return { draw, name };
})();
