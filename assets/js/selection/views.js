/* The address of a view, read and written as components/base/address.py does. */
const views = (() => {
  const MOST_SIGNS = 200; // of a search
  const MOST_WORDS = 12; // of it that differ

  /** @type {() => SelectionPart} */
  const section = () => parcel.part("selection");

  /** @type {Record<string, (value: string) => boolean>} a test of each key of a view that the copy has */
  const TESTS = {
    event: (value) => selector.position(value) >= 0,
    window: (value) => days.isWindow(value),
    dim: (value) => value === "1",
    dispute: (value) => section().disputes.includes(value),
    story: (/** @type {string} */ value) => Object.hasOwn(section().stories, value),
    step: (value) => value !== "1" && /^[1-9][0-9]{0,2}$/.test(value),
    core: (value) => value === "1",
    notes: (value) => value === "1",
    view: (value) => value === "text",
    back: (value) => wayBack(value) !== null,
  };

  /**
   * The story and the number of the step that `back=STORY.STEP` names, if there is one.
   * @param {string} value
   * @returns {[string, number] | null}
   */
  function wayBack(value) {
    const [, story, step] = /^([a-z0-9-]+)\.([1-9][0-9]{0,2})$/.exec(value) || [];
    const steps = story && Object.hasOwn(section().stories, story) ? section().stories[story] : 0;
    return Number(step) <= steps ? [story, Number(step)] : null;
  }

  /**
   * Reads a query: repeated keys united, blanks absent, unknown keys ignored. Values that mean nothing here
   * are left out and named in `dropped`, those of keys that the copy has not too.
   * @param {string} search
   * @returns {SelectedView}
   */
  function read(search) {
    const params = new URLSearchParams(search);
    /** @param {string} key */
    const texts = (key) => params.getAll(key).map(wording.strip);
    /** @type {[string, string][]} */
    const dropped = [];
    const selection = Object.fromEntries(
      section().facets.map((facet) => [facet[0], value(facet, texts(facet[0]), dropped)]),
    );
    const known = Object.fromEntries(
      section()
        .view.filter((key) => key !== "kind")
        .map((key) => [key, first(key, texts(key), TESTS[key], dropped)]),
    );
    const kind = several("kind", texts("kind"), section().kinds, dropped);
    return /** @type {any} */ ({ selection, ...known, kind, dropped });
  }

  /**
   * @param {FacetRow} facet
   * @param {string[]} texts
   * @param {[string, string][]} dropped
   */
  function value([key, kind, flag], texts, dropped) {
    if (kind === "text") return searched(key, texts, dropped);
    if (kind === "day") return first(key, texts, (text) => days.span(text) !== null, dropped);
    if (kind === "flag") return first(key, texts, (text) => text === flag, dropped);
    return several(
      key,
      texts,
      section().values[key].map(([each]) => each),
      dropped,
    );
  }

  /**
   * What is searched for: as far as 200 signs and 12 different words go.
   * @param {string} key
   * @param {string[]} texts
   * @param {[string, string][]} dropped
   */
  function searched(key, texts, dropped) {
    const tokens = wording.tokens(texts.join(" "));
    const distinct = new Set();
    let length = -1;
    let end = 0;
    for (const token of tokens) {
      length += 1 + [...token].length;
      if (length > MOST_SIGNS) break;
      for (const word of folding.words(token)) distinct.add(word);
      if (distinct.size > MOST_WORDS) break;
      end += 1;
    }
    if (end < tokens.length) dropped.push([key, tokens.slice(end).join(" ")]);
    const q = tokens.slice(0, end).join(" ");
    if (!q || folding.words(q).length) return q;
    dropped.push([key, q]); // signs alone
    return "";
  }

  /**
   * The values that mean something, in order of those known; the others are dropped.
   * @param {string} key
   * @param {string[]} texts
   * @param {string[]} known
   * @param {[string, string][]} dropped
   */
  function several(key, texts, known, dropped) {
    const parts = new Set(texts.flatMap((text) => text.split(",").map(wording.strip)));
    const values = new Set(known);
    for (const part of parts) if (part && !values.has(part)) dropped.push([key, part]);
    return known.filter((each) => parts.has(each));
  }

  /**
   * The first value that means something ("" if none does); the others are dropped.
   * @param {string} key
   * @param {string[]} texts
   * @param {((text: string) => boolean) | undefined} test
   * @param {[string, string][]} dropped
   */
  function first(key, texts, test, dropped) {
    let result = "";
    for (const text of new Set(texts.filter(Boolean))) {
      if (!result && test?.(text)) result = text;
      else dropped.push([key, text]);
    }
    return result;
  }

  /**
   * A view as a query: only what differs from the default, in order.
   * @param {SelectedView} view
   */
  function write(view) {
    const facets = section().facets.map(([key]) => [key, /** @type {any} */ (view.selection)[key]]);
    const others = section().view.map((key) => [key, /** @type {any} */ (view)[key]]);
    const parts = [...facets, ...others]
      .filter(([, value]) => value?.length)
      .map(([key, value]) => `${key}=${[value].flat().map(quote(key)).join(",")}`);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  /**
   * Writes a value of a key; a window keeps its comma.
   * @param {string} key
   */
  const quote = (key) => (/** @type {string} */ value) =>
    encodeURIComponent(value)
      .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
      .replace(/%2C/g, key === "window" ? "," : "%2C");

  return { read, write, wayBack };
})();
