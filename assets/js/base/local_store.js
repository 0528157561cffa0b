/* What this browser keeps, as JSON. It may be another version's or another hand's: whoever reads it says
   what fits. */
const localStore = (() => {
  /**
   * @template Value
   * @param {string} key
   * @param {(kept: unknown) => Value} fit makes the value of what is kept: of null if that is nothing
   * @param {Storage} [store]
   * @returns {Value}
   */
  function read(key, fit, store = localStorage) {
    try {
      return fit(JSON.parse(store.getItem(key) || "null"));
    } catch {
      return fit(null);
    }
  }

  /**
   * @param {string} key
   * @param {unknown} value
   * @param {Storage} [store]
   * @returns {boolean} whether the browser keeps it
   */
  function write(key, value, store = localStorage) {
    try {
      store.setItem(key, JSON.stringify(value));
    } catch {
      return false;
    }
    return true;
  }

  /**
   * @param {unknown} value
   * @returns {value is Record<string, unknown>} whether it is an object of JSON, no list
   */
  function isRecord(value) {
    return value !== null && typeof value === "object" && !Array.isArray(value);
  }

  return { read, write, isRecord };
})();
