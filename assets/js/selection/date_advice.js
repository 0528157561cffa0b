/* What to write in place of an end of a period, as components/text/facets.py advises. */
const dateAdvice = (() => {
  const LONGEST = 80; // signs of a value that is read

  /**
   * A text with the digits of other scripts as those of ASCII.
   * @param {string} text
   */
  const ascii = (text) =>
    text.replace(/\p{Nd}/gu, (digit) => {
      const code = /** @type {number} */ (digit.codePointAt(0));
      const zero = [...wording.of("").zeros].map(
        (each) => code - /** @type {number} */ (each.codePointAt(0)),
      );
      return String(zero.find((value) => value >= 0 && value < 10) ?? digit);
    });

  /**
   * The year, month or day that a text means as `from` or as `to`; "" if none is known.
   * @param {string} key
   * @param {string} text
   */
  function dayMeant(key, text) {
    const [first, last] = edtf.partition(everydayDates.meaningOf(ascii(text)), "/");
    const one = key === "from" ? first : last || first;
    if (days.span(one)) return one;
    const end = key === "from" ? 0 : 1;
    const day = edtf.parse(one)?.given[end];
    if (day === undefined) return "";
    const whole = days.written(day);
    return (
      [4, 7, 10].map((length) => whole.slice(0, length)).find((each) => days.span(each)?.[end] === day) ?? ""
    );
  }

  /**
   * What is wrong with a text, if its form is known.
   * @param {string} text
   */
  function reason(text) {
    const ofEdtf = edtfForms.reason(text);
    if (ofEdtf) return ofEdtf;
    const plain = ascii(text);
    if (plain !== text) return `ASCII digits only${edtf.isDate(plain) ? `: write ${plain}` : ""}`;
    const form = everydayDates.read(text);
    if (!form?.meant.length) return form?.reason ?? "";
    const dates = form.meant.filter((each) => each !== edtf.OPEN).map(edtfForms.inOne);
    return dates.length ? `${form.reason}: write ${dates.join(" or ")}` : "";
  }

  /**
   * What to write in place of an end of a period, or what is wrong with it, if one can say.
   * @param {string} key
   * @param {string} text
   */
  function of(key, text) {
    if ([...text].length > LONGEST) return "";
    const meant = dayMeant(key, text);
    return meant ? `write ${meant}` : reason(text);
  }

  return { of };
})();
