/* Your own timeline: a sheet is chosen or dropped, sent, and what comes back is drawn. The bytes are kept
   here while the page is open, and sent again to be saved: the server keeps nothing. The skeleton, with every
   sentence, comes from components/own/page.py. */
(() => {
  const TRIES = 8; // while another sheet is being read
  const PAUSE = 1500; // milliseconds from one to the next
  const LONG = 60_000; // milliseconds until no answer is waited for
  /* What is said before and after, and as what a file is saved. */
  const SAID = {
    look: { before: "reading" },
    save: { before: "saving", after: "saved", type: "application/zip", suffix: "zip" },
    export: { before: "exporting", after: "exported", type: "text/html", suffix: "html" },
  };
  /** @type {{ name: string, bytes: ArrayBuffer } | null} */
  let sheet = null;
  /** @type {OwnAct} what was asked for last */
  let asked = "look";
  let turn = 0; // of what is asked for: an answer to an earlier one is of no use

  const page = () => document.getElementById("own");
  const find = (/** @type {string} */ selector) => dom.find(`#own ${selector}`);
  const saving = () => dom.all("#own :is([data-act=save], [data-act=export])");

  /**
   * @param {string} name of a sentence of the server
   * @param {...unknown} values
   */
  function say(name, ...values) {
    tell(storyDraft.say(sentence(name), ...values));
  }

  /** @param {string} name @returns {string} a sentence of the server */
  function sentence(name) {
    return JSON.parse(page()?.dataset.said || "")[name];
  }

  /**
   * @param {string} sentence
   * @param {boolean} [failed] whether it may be tried again
   * @param {boolean} [seen] whether the page shows it anyway
   */
  function tell(sentence, failed = false, seen = false) {
    const line = find("#own-said");
    line.textContent = sentence;
    line.classList.toggle("visually-hidden", seen);
    find("[data-act=again]").hidden = !failed;
  }

  /** @param {boolean} waits */
  function wait(waits) {
    find(".own-body").setAttribute("aria-busy", String(waits));
    for (const button of saving()) button.toggleAttribute("disabled", waits);
  }

  // --- a file comes ----------------------------------------------------------------------------

  /** @param {FileList | null | undefined} files */
  async function take(files) {
    const file = files?.[0];
    if (!file) return;
    sheet = null;
    const most = Number(page()?.dataset.most);
    const fault = file.size > most ? "tooLarge" : file.size ? "" : "empty";
    const bytes = fault ? null : await file.arrayBuffer().catch(() => null); // a folder has none
    clear();
    if (!bytes) {
      say(fault || "noFile", file.name);
      return;
    }
    sheet = { name: file.name, bytes };
    await look();
  }

  /* What was said of an earlier file is none of this one. */
  function clear() {
    turn += 1;
    show({});
  }

  /** @param {OwnAnswer} answer */
  function show({ report = [], picture = [], next = [] }) {
    trees.draw(find("#own-report"), report);
    trees.draw(find("#own-picture"), picture);
    trees.draw(find("#own-next"), next);
    find("#own-picture").hidden = !picture.length;
    find(".own-example").hidden = picture.length > 0;
    for (const button of saving()) button.hidden = !picture.length;
    page()?.classList.toggle("answered", report.length > 0);
  }

  // --- the server ------------------------------------------------------------------------------

  /**
   * Sends the sheet, and once more while another is being read.
   * @param {OwnAct} act
   * @returns {Promise<Response | null>} null without an answer, or where something else was asked for
   */
  async function ask(act) {
    if (!sheet) return null;
    asked = act;
    turn += 1;
    const mine = turn;
    const { name, bytes } = sheet;
    say(SAID[act].before, name);
    wait(true);
    const response = await send(act, name, bytes, mine);
    if (mine !== turn || !page()) return null;
    wait(false);
    if (!response) tell(sentence("unreachable"), true);
    return response;
  }

  /**
   * @param {OwnAct} act
   * @param {string} name
   * @param {ArrayBuffer} bytes
   * @param {number} mine
   */
  async function send(act, name, bytes, mine) {
    const route = JSON.parse(page()?.dataset.routes || "")[act];
    const headers = { "Content-Type": "application/octet-stream", "X-File-Name": encodeURIComponent(name) };
    for (let n = 0; ; n++) {
      const signal = AbortSignal.timeout(LONG);
      const response = await fetch(route, { method: "POST", headers, body: bytes, signal }).catch(() => null);
      if (response?.status !== 503 || n >= TRIES || mine !== turn) return response;
      say("waiting", name);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  /**
   * @param {Response} response
   * @returns {Promise<OwnAnswer>} why not, where nothing else came
   */
  async function answerOf(response) {
    if (response.status === 503) return { problems: [sentence("busy")] };
    const text = await response.text();
    return response.ok ? JSON.parse(text) : { problems: [text] };
  }

  async function look() {
    const response = await ask("look");
    if (!response) return;
    const answer = await answerOf(response);
    if (!answer.report) {
      tell((answer.problems || []).join(" "), response.status === 503);
      return;
    }
    show(answer);
    /** @type {HTMLDetailsElement} */ (find(".own-needs")).open = false;
    tell(answer.said || "", false, true);
    find("#own-report h2").focus();
  }

  /** @param {"save" | "export"} act */
  async function save(act) {
    const response = await ask(act);
    if (!response) return;
    const { type, suffix, after } = SAID[act];
    if (!response.headers.get("Content-Type")?.startsWith(type)) {
      tell(((await answerOf(response)).problems || []).join(" "), response.status === 503);
      return;
    }
    const name = `${(sheet?.name || "").replace(/\.\w+$/, "")}.${suffix}`;
    const href = URL.createObjectURL(await response.blob());
    dom.make("a", "", { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    say(after, name);
  }

  // --- events ----------------------------------------------------------------------------------

  dom.onDraw((part) => {
    if (part.id === "own") sheet = null;
  });

  document.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (!dom.near(event, ".own-drop")) return;
    take(input.files).then(() => {
      input.value = ""; // the same file may be chosen again, once it is mended
    });
  });

  document.addEventListener("click", (event) => {
    const button = dom.near(event, "#own button");
    const act = button?.dataset.act === "again" ? asked : button?.dataset.act;
    if (act === "save" || act === "export") save(act);
    else if (act === "look") look();
    else if (button && act === "copy") clipboard.copy(button.dataset.text || "", button);
  });

  /* A file may be dropped anywhere on the page: the browser would leave it for the file. */
  const carries = (/** @type {DragEvent} */ event) =>
    page() && event.dataTransfer && [...event.dataTransfer.types].includes("Files");
  document.addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    find(".own-drop").classList.add("over");
  });
  document.addEventListener("dragleave", (event) => {
    if (page() && !event.relatedTarget) find(".own-drop").classList.remove("over");
  });
  document.addEventListener("drop", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    find(".own-drop").classList.remove("over");
    take(event.dataTransfer?.files);
  });
})();
