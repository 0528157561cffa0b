/* Which texts hold which words, as data/selection/word_index.py has it. */
const wordIndex = (() => {
  const WHOLE = 3; // letters: so short a word of a search is a whole word, a longer one may go on

  /**
   * The words as they are written (components/reading_copy/selection.py): a word begins as the one before it.
   * @param {string} written
   */
  function read(written) {
    let word = "";
    return written.split(" ").map((each) => {
      word = word.slice(0, Number.parseInt(each[0], 36)) + each.slice(1);
      return word;
    });
  }

  /**
   * @param {string} written
   * @param {number[][]} rows of the texts that hold each word, as gaps
   * @param {number} size how many texts there are
   */
  function of(written, rows, size) {
    const words = written ? read(written) : [];

    /**
     * The place of the first word that is not before another.
     * @param {string} word
     */
    function place(word) {
      let [low, high] = [0, words.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (words[middle] < word) low = middle + 1;
        else high = middle;
      }
      return low;
    }

    /**
     * The texts that hold a word, or one that begins with it.
     * @param {string} word
     */
    function holders(word) {
      const isOpen = [...word].length > WHOLE;
      const bits = bitmaps.none(size);
      for (let n = place(word); n < words.length && words[n].startsWith(word); n++) {
        if (isOpen || words[n] === word) bitmaps.add(bits, rows[n]);
      }
      return bits;
    }

    /**
     * The texts that hold a fitting word for every word of a search.
     * @param {string} q
     */
    const textsWith = (q) => bitmaps.all(size, [...new Set(folding.words(q))].map(holders));

    return { textsWith };
  }

  return { of, read };
})();
