/* What one window of a story may tell another: another tab, or another version, may tell anything. */
const stageMessages = (() => {
  const COVERS = ["", "black", "qr"];
  const MOST = 24; // things that a step reveals
  const PLACES = ["stage", "explore", "compare", "read", "page", "closed"];

  const isNumber = (/** @type {unknown} */ value) => Number.isFinite(value) && Number(value) >= 0;

  /** @type {(value: unknown, count: number) => boolean} */
  const isStep = (value, count) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= count;

  /**
   * @param {unknown} kept how many things are revealed, by step
   * @param {number} count of the story's steps
   * @returns {StageState["shown"]} of it what fits
   */
  function fitShown(kept, count) {
    const entries = localStore.isRecord(kept) ? Object.entries(kept) : [];
    return Object.fromEntries(entries.flatMap(([step, number]) => fitEntry(step, number, count)));
  }

  /** @type {(step: string, number: unknown, count: number) => [string, number][]} */
  const fitEntry = (step, number, count) =>
    isStep(Number(step), count) && Number.isInteger(number) && isNumber(number) && Number(number) <= MOST
      ? [[String(Number(step)), Number(number)]]
      : [];

  /**
   * @param {unknown} state
   * @param {string} story
   * @param {number} count of its steps
   * @returns {Partial<StageState> | null} null if any of it is not what this story can show
   */
  function fitState(state, story, count) {
    if (!localStore.isRecord(state)) return null;
    /** @type {Record<string, (value: unknown) => boolean>} */
    const tests = {
      story: (value) => value === story,
      step: (value) => isStep(value, count),
      shown: localStore.isRecord,
      cover: (value) => COVERS.includes(/** @type {string} */ (value)),
      ends: isNumber,
    };
    const given = Object.keys(tests).filter((name) => name in state);
    if (!given.length || !given.every((name) => tests[name](state[name]))) return null;
    const fit = Object.fromEntries(given.map((name) => [name, state[name]]));
    return "shown" in fit ? { ...fit, shown: fitShown(fit.shown, count) } : fit;
  }

  /**
   * @param {unknown} data
   * @param {string} story
   * @param {number} count of its steps
   * @returns {StageLetter | null} the message, null if it is none
   */
  function fit(data, story, count) {
    if (!localStore.isRecord(data) || typeof data.from !== "string" || !Number.isFinite(data.born))
      return null;
    const { from, hello, to, wall, back } = data;
    const born = Number(data.born);
    if (wall !== undefined)
      return PLACES.includes(/** @type {string} */ (wall)) ? { from, born, wall: String(wall) } : null;
    if (back !== undefined) return isStep(back, count) ? { from, born, back: Number(back) } : null;
    if (hello !== undefined) return hello === true ? { from, born, hello } : null;
    const state = fitState(data.state, story, count);
    if (!state) return null;
    if (to === undefined) return { from, born, state };
    return typeof to === "string" ? { from, born, to, state } : null;
  }

  return { fit, fitShown };
})();
