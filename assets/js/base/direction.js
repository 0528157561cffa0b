/* Which way a text runs: what is in a script from right to left stands in its own direction. */
const direction = (() => {
  const LANGUAGES = new Set([
    "ar",
    "arc",
    "ckb",
    "dv",
    "fa",
    "he",
    "ks",
    "ps",
    "sd",
    "syr",
    "ug",
    "ur",
    "yi",
  ]);
  const SCRIPTS = /-(adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa)\b/i;
  const LETTERS =
    /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;

  /** @param {string} language */
  const leftwards = (language) =>
    /-[a-z]{4}\b/i.test(language)
      ? SCRIPTS.test(language)
      : LANGUAGES.has(language.toLowerCase().split("-")[0]);

  /**
   * What the `dir` of an element should be, given its own text and its language.
   * @param {string} text
   * @param {string} [language]
   * @returns {"rtl" | "auto" | undefined} undefined where there is nothing to say
   */
  function of(text, language) {
    if (language && leftwards(language)) return "rtl";
    return LETTERS.test(text) ? "auto" : undefined;
  }

  return { of };
})();
