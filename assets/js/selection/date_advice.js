const dateAdvice = (() => {
  const of = (/** @type {string} */ _key, /** @type {string} */ _value) => "";
  return { of };
})();
