/* The sentences that are data in components/text, and how words are put into them. */
const wording = (() => {
  /**
   * The constants of a module of components/text ("facets"), by name.
   * @param {string} module
   * @returns {Record<string, any>}
   */
  const of = (module) => parcel.part("words")[module];

  /**
   * A sentence with words in the place of its braces.
   * @param {string} template
   * @param {...(string | number)} words
   */
  const fill = (template, ...words) => template.replace(/\{\}/g, () => String(words.shift()));

  /**
   * A number, from ten thousand on with narrow spaces.
   * @param {number} count
   */
  const number = (count) =>
    count > 9999 ? String(count).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(count);

  /**
   * A count with its noun.
   * @param {number} count
   * @param {string} one
   */
  const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

  /**
   * @param {string[]} parts
   * @param {string} word
   */
  function join(parts, word) {
    const first = parts.slice(0, -1).join(", ");
    const last = parts[parts.length - 1] ?? "";
    return first ? `${first} ${word} ${last}` : last;
  }

  /**
   * "a, b or c"
   * @param {string[]} parts
   */
  const either = (parts) => join(parts, "or");

  /**
   * "a, b and c"
   * @param {string[]} parts
   */
  const both = (parts) => join(parts, "and");

  /**
   * A value that is too long to name whole, cut.
   * @param {string} value
   */
  function shorten(value, length = 40) {
    const signs = [...value];
    return signs.length > length ? `${signs.slice(0, length).join("")}…` : value;
  }

  /**
   * What stands between the blanks of a text.
   * @param {string} text
   */
  const tokens = (text) => text.split(new RegExp(`[${of("").blanks}]+`)).filter(Boolean);

  /**
   * A text without blanks at its ends.
   * @param {string} text
   */
  function strip(text) {
    const signs = of("").blanks;
    let start = 0;
    let end = text.length;
    while (start < end && signs.includes(text[start])) start += 1;
    while (start < end && signs.includes(text[end - 1])) end -= 1;
    return text.slice(start, end);
  }

  return { of, fill, number, plural, either, both, shorten, tokens, strip };
})();
