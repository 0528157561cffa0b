/* What this browser keeps, as JSON. It may be another version's or another hand's: whoever reads it says
   what fits. */
const localStore = (() => {
  /**
   * A store of the browser; a page that is a file may have none: then one that lasts as long as the page.
   * @param {() => Storage} find
   * @returns {Kept}
   */
  function allowed(find) {
    try {
      const store = find();
      store.getItem("");
      return store;
    } catch {
      const items = new Map();
      return { getItem: (key) => items.get(key) ?? null, setItem: (key, text) => items.set(key, text) };
    }
  }

  const lasting = allowed(() => localStorage);
  const session = allowed(() => sessionStorage);

  /**
   * @template Value
   * @param {string} key
   * @param {(kept: unknown) => Value} fit makes the value of what is kept: of null if that is nothing
   * @param {Kept} [store]
   * @returns {Value}
   */
  function read(key, fit, store = lasting) {
    try {
      return fit(JSON.parse(store.getItem(key) || "null"));
    } catch {
      return fit(null);
    }
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {Kept} [store]
   * @returns {boolean} whether the browser keeps it
   */
  function write(key, value, store = lasting) {
    return setText(key, JSON.stringify(value), store);
  }

  /** @type {(key: string, store?: Kept) => string} a text that is kept as it is, "" if there is none */
  const text = (key, store = lasting) => store.getItem(key) || "";

  /**
   * Keeps a text as it is.
   * @param {string} key
   * @param {string} value
   * @param {Kept} [store]
   * @returns {boolean} whether the browser keeps it
   */
  function setText(key, value, store = lasting) {
    try {
      store.setItem(key, value);
    } catch {
      return false;
    }
    if (store === lasting) for (const listener of listeners) listener(key);
    return true;
  }

  /** @type {((key: string) => void)[]} */
  const listeners = [];

  /** @type {(listener: (key: string) => void) => void} calls it with the key of all that this window keeps */
  const onKeep = (listener) => void listeners.push(listener);

  /**
   * @param {unknown} value
   * @returns {value is Record<string, unknown>} whether it is an object of JSON, no list
   */
  function isRecord(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  }

  return { read, write, text, setText, onKeep, session, isRecord };
})();
