/* The address from the browser's side: changes single keys and tells Dash. The order of the keys comes
   from the server (data-keys on <html>), so that it is written the same way everywhere. */
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

  function set(changes, replace) {
    const params = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(changes)) {
      if (value) params.set(key, value);
      else params.delete(key);
    }
    const search = write(params);
    if (search === location.search) return;
    history[replace ? "replaceState" : "pushState"](null, "", location.pathname + search);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function get(key) {
    return new URLSearchParams(location.search).get(key) || "";
  }

  return { set, get };
})();
