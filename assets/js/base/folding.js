/* Words as data/base/words.py compares them. */
const folding = (() => {
  /** @type {Record<string, string>} letters with a stroke, which Unicode does not take apart */
  const STROKES = { đ: "d", ł: "l", ø: "o" };

  /**
   * A small letter as Unicode folds its case: ß is ss.
   * @param {string} letter
   */
  function caseless(letter) {
    if (letter === "ı") return letter;
    const large = letter.toUpperCase();
    return /\p{Script=Cherokee}/u.test(letter) ? large : large.toLowerCase();
  }

  /**
   * Whether a mark stands over or under a letter: then Unicode sorts it among such marks.
   * @param {string} mark
   */
  const isAccent = (mark) => !`\u0345${mark}`.normalize("NFD").startsWith("\u0345");

  /**
   * No case, no accents, no apostrophes.
   * @param {string} text
   */
  const plain = (text) =>
    text
      .toLowerCase()
      .replace(/\P{ASCII}/gu, caseless)
      .replace(/[đłø]/g, (letter) => STROKES[letter])
      .replace(/['’‘‛ʼʹ′`´＇]/g, "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, (mark) => (isAccent(mark) ? "" : mark));

  /**
   * The same, where every other sign that is no letter or digit is a blank.
   * @param {string} text
   */
  const fold = (text) =>
    plain(text)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trimStart();

  /**
   * The words of a text, in order.
   * @param {string} text
   * @returns {string[]}
   */
  const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) || [];

  return { fold, words };
})();
