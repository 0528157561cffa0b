/* The QR code of a step: fetched ahead for the whole story, so that it is there without a server. A page that
   never had one has no code. */
const codes = (() => {
  /** @type {Map<string, Promise<string>>} addresses of pictures in this page, by that at the server */
  const pictures = new Map();
  let story = ""; // the one whose codes are fetched ahead

  const box = () => /** @type {HTMLDialogElement} */ (dom.find("#qr"));

  /**
   * The address of a step, for other machines.
   * @param {number} step
   */
  function publicAddress(step) {
    const { base, prefix = "" } = stage.root().dataset;
    const path = route.pathname.slice(prefix.length);
    const search = address.query({ step: step > 1 ? String(step) : "", notes: "", view: "", back: "" });
    return { base: base || location.origin + prefix, path, search };
  }

  /** @param {number} step */
  function source(step) {
    const { path, search } = publicAddress(step);
    const query = `path=${encodeURIComponent(path)}${search.replace("?", "&")}`;
    return `${stage.root().dataset.prefix}qr.svg?${query}`;
  }

  /**
   * @param {string} from
   * @returns {Promise<string>} the address of the picture in this page, "" if the server does not give it
   */
  function picture(from) {
    const kept = pictures.get(from) || load(from);
    pictures.set(from, kept);
    kept.then((href) => href || pictures.delete(from)); // it is asked for again
    return kept;
  }

  /** @param {string} from */
  async function load(from) {
    try {
      const answer = await fetch(from);
      return answer.ok ? URL.createObjectURL(await answer.blob()) : "";
    } catch {
      return "";
    }
  }

  /* One after the other, from the step on the wall; a server that is away is not asked on and on. */
  async function fetchAhead() {
    const { length } = stage.slides();
    const { step } = stage.state();
    const sources = Array.from({ length }, (_, n) => source(((step - 1 + n) % length) + 1));
    for (const each of sources) if (!(await picture(each))) break;
  }

  async function show() {
    const isShown = stage.state().cover === "qr" && stage.mode() === "wall";
    if (!isShown) {
      if (box().open) box().close();
      return;
    }
    const { base, path, search } = publicAddress(stage.state().step);
    const whole = base + path + search;
    dom.find(".address", box()).textContent = whole;
    dom.find(".only-here", box()).hidden = !/^https?:\/\/(127\.|localhost|\[::1\])/.test(whole);
    const text = route.pathname + address.query({ view: "text", notes: "" });
    dom.find(".as-text", box()).setAttribute("href", text);
    if (!box().open) {
      box().showModal();
      dom.find("button", box()).focus();
    }
    await draw(source(stage.state().step));
  }

  /** @param {string} from */
  async function draw(from) {
    const image = dom.find("img", box());
    const none = dom.find(".no-code", box());
    if (image.dataset.from !== from) image.hidden = true;
    image.dataset.from = from;
    const href = await picture(from);
    if (!image.isConnected || image.dataset.from !== from) return;
    image.hidden = !href;
    none.textContent = href ? "" : none.dataset.none || "";
    if (href && image.getAttribute("src") !== href) image.setAttribute("src", href);
  }

  document.addEventListener("stage-drawn", () => {
    if (!document.getElementById("qr")) return;
    show();
    if (stage.mode() !== "wall" || story === stage.root().dataset.story) return;
    story = stage.root().dataset.story || "";
    setTimeout(() => stage.isHere() && stage.mode() === "wall" && fetchAhead(), 500); // first what is seen
  });
})();
