/* Words as data/base/words.py compares them. */
const folding = (() => {
  /** @type {Record<string, string>} letters with a stroke, which Unicode does not take apart */
  const STROKES = { đ: "d", ł: "l", ø: "o" };

  /**
   * No case, no accents, no apostrophes; every other sign that is no letter or digit is a blank.
   * @param {string} text
   */
  const fold = (text) =>
    text
      .toLowerCase()
      .replace(/[đłø]/g, (letter) => STROKES[letter])
      .replace(/['’‘‛ʼʹ′`´＇]/g, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trimStart();

  return { fold };
})();
