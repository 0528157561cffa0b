/* The address from the browser's side: changes single keys, follows links within the app, tells Dash.
   The order of the keys comes from the server (data-keys on <html>), so that it is written the same
   way everywhere. */
window.timelineAddress = (function () {
  const keys = (document.documentElement.dataset.keys || "").split(",");

  function write(params) {
    const parts = keys
      .filter((key) => params.get(key))
      .map((key) => {
        const value = encodeURIComponent(params.getAll(key).join(","));
        return key + "=" + (key === "q" ? value : value.replaceAll("%2C", ","));
      });
    return parts.length ? "?" + parts.join("&") : "";
  }

  /* The query of a view, by default of this one, with some keys changed. */
  function changed(changes, search = location.search) {
    const params = new URLSearchParams(search);
    for (const [key, value] of Object.entries(changes)) {
      if (value) params.set(key, value);
      else params.delete(key);
    }
    return write(params);
  }

  function set(changes, replace) {
    const search = changed(changes);
    if (search !== location.search) go(location.pathname + search + location.hash, replace);
  }

  function go(address, replace) {
    history[replace ? "replaceState" : "pushState"](null, "", address);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function get(key) {
    return new URLSearchParams(location.search).get(key) || "";
  }

  /* A plain click on a link within the app changes the address without loading the page anew. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.button || link.target || link.hasAttribute("download")) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    const elsewhere = link.pathname !== location.pathname;
    /* A digression from a story keeps its way back, whichever way it takes. */
    const leaves = "return" in link.dataset || !get("back");
    const search = leaves ? link.search : changed({ back: get("back") }, link.search);
    go(link.pathname + search + link.hash);
    if (elsewhere) window.scrollTo(0, 0);
  });

  return { set, get, go, changed };
})();
