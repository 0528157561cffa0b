/* The address from the browser's side: changes single keys, follows links within the app, tells Dash.
   The order of the keys comes from the server (data-keys on <html>), so that it is written the same
   way everywhere. */
const address = (() => {
  const KEYS = (document.documentElement.dataset.keys || "").split(",");

  /**
   * @param {URLSearchParams} params
   * @returns {string} them as a query, in the order of the keys
   */
  function write(params) {
    const parts = KEYS.filter((key) => params.get(key)).map((key) => {
      const value = encodeURIComponent(params.getAll(key).join(","));
      return `${key}=${key === "q" ? value : value.replaceAll("%2C", ",")}`;
    });
    return parts.length ? `?${parts.join("&")}` : "";
  }

  /**
   * The query of a view, by default of this one, with some keys changed.
   * @param {Record<string, string>} changes values by key; "" takes a key away
   */
  function query(changes, search = route.search) {
    const params = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) {
      if (value) params.set(key, value);
      else params.delete(key);
    }
    return write(params);
  }

  /**
   * Changes some keys of this address.
   * @param {Record<string, string>} changes values by key; "" takes a key away
   * @param {boolean} [replace] whether it takes the place of the present step of history
   */
  function set(changes, replace) {
    const search = query(changes);
    if (search !== route.search) dashBridge.visit(route.pathname + search + route.hash, replace);
  }

  /**
   * @param {string} key
   * @returns {string} its value, "" if it has none
   */
  function get(key) {
    return new URLSearchParams(route.search).get(key) || "";
  }

  /* A plain click on a link within the app changes the address without loading the page anew. */
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (dom.near(event, "a[href]"));
    if (!link || event.defaultPrevented || event.button || link.target || link.hasAttribute("download"))
      return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const to = route.of(link);
    if (!to) return;
    event.preventDefault();
    const { pathname } = route;
    /* A digression from a story keeps its way back, whichever way it takes. */
    const leaves = "return" in link.dataset || !get("back");
    const search = leaves ? to.search : query({ back: get("back"), core: get("core") }, to.search);
    /* What opens beside a text leaves it at its place. */
    const hash = "inPlace" in link.dataset ? route.hash : to.hash;
    dashBridge.visit(to.pathname + search + hash);
    if (to.pathname !== pathname) window.scrollTo(0, 0);
  });

  return { set, get, query };
})();
