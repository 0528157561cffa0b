/* The windows of one story: what one tells, the others hear. Windows of one origin share a channel. Files
   share no origin: there a window knows who opened it and whom it opened, passes on what it hears from one to
   the others, and tells too what it keeps, since the browser may not. */
const stageWindows = (() => {
  const isFile = window.origin === "null" || location.protocol === "file:";
  const SHARED = ["stage-size", "stage-theme", "story-clock", parking.KEY];
  const me = crypto.randomUUID?.() || String(Math.random());
  const LONGEST = 100_000; // letters of what is kept under one key
  const SOON = 100; // milliseconds in which comes what a window says last
  const OFTEN = 1000; // milliseconds between two knocks: a window that is loaded anew knows nobody

  /** @type {BroadcastChannel | null} */
  let channel = null;
  /** @type {Map<Window, string>} the relatives that have a stage too, and the names that they give themselves */
  const known = new Map();
  /** @type {{ story: string, hear: (data: unknown) => void, greet: () => void }} */
  let room = { story: "", hear: () => {}, greet: () => {} };

  /**
   * Joins the windows of a story, and leaves those of another.
   * @param {string} story
   * @param {(data: unknown) => void} hear what any of them tells
   * @param {() => void} greet is called when a window becomes known later
   */
  function join(story, hear, greet) {
    room = { story, hear, greet };
    if (isFile) return;
    channel?.close();
    channel = new BroadcastChannel(`story ${story}`);
    channel.addEventListener("message", ({ data }) => hear(data));
  }

  /** @param {StageLetter} letter for all other windows of the story */
  function tell(letter) {
    if (isFile) {
      knock();
      send({ letter });
    } else channel?.postMessage(letter);
  }

  /* --- files --------------------------------------------------------------------------------- */

  const isOurs = (/** @type {Window} */ other) => other === window.opener || other.opener === window;

  /**
   * @param {Window} to
   * @param {Partial<StageEnvelope>} contents
   */
  const post = (to, contents) => to.postMessage({ stage: room.story, by: me, ...contents }, "*"); // files have no origin

  /**
   * @param {Partial<StageEnvelope>} contents
   * @param {Window} [from] that has them already
   */
  function send(contents, from) {
    for (const each of known.keys()) {
      if (each.closed) known.delete(each);
      else if (each !== from) post(each, contents);
    }
  }

  /**
   * Who has sent something; of one that has left for another page the browser does not say it.
   * @param {MessageEvent} event
   * @returns {Window | undefined} undefined if it is none of ours
   */
  function sender({ source, data }) {
    const other = /** @type {Window | null} */ (source);
    if (other) return isOurs(other) ? other : undefined;
    return [...known.keys()].find((each) => known.get(each) === data.by);
  }

  /** @param {MessageEvent} event */
  function receive(event) {
    const { data } = event;
    if (!localStore.isRecord(data) || typeof data.stage !== "string" || typeof data.by !== "string") return;
    const from = sender(event);
    if (!from) return;
    const isNew = !known.has(from);
    const { stage, by, letter, kept, leaves } = data;
    known.set(from, by);
    if (leaves) setTimeout(() => known.get(from) === by && known.delete(from), SOON);
    else if (kept) take(kept, from);
    else if (letter) {
      send({ stage, letter: /** @type {StageLetter} */ (letter) }, from);
      if (stage === room.story) room.hear(letter);
      if (localStore.isRecord(letter) && letter.hello) SHARED.forEach((key) => void share(key));
    } else if (from !== window.opener) post(from, {}); // a knock is answered by whom the other was opened
    if (isNew && !leaves) room.greet();
  }

  /**
   * Keeps what another window keeps, as if the browser had told of it, which it need not even of a store that
   * both share.
   * @param {unknown} kept
   * @param {Window} from
   */
  function take(kept, from) {
    const [key, text] = Array.isArray(kept) ? kept : [];
    if (!SHARED.includes(key) || typeof text !== "string" || text.length > LONGEST) return;
    send({ kept: [key, text] }, from);
    taken = key;
    if (localStore.text(key) !== text) localStore.setText(key, text);
    taken = "";
    window.dispatchEvent(new StorageEvent("storage", { key }));
  }

  let taken = ""; // what others know already

  /** @param {string} key */
  function share(key) {
    const text = localStore.text(key);
    if (key !== taken && SHARED.includes(key) && text) send({ kept: [key, text] });
  }

  function knock() {
    const opener = /** @type {Window | null} */ (window.opener);
    if (opener && !opener.closed) post(opener, {});
  }

  if (isFile) {
    window.addEventListener("message", receive);
    window.addEventListener("pagehide", () => send({ leaves: true }));
    localStore.onKeep(share);
    setInterval(knock, OFTEN);
    knock();
  }

  return { join, tell };
})();
