/* The shell's small behaviours: search as you type, one open menu, share, downloads, colours, title. */
(() => {
  const root = document.documentElement;
  const THEMES = ["light", "dark", "projector"];
  let heading = ""; // the head of the table that was used

  const menus = () => /** @type {HTMLDetailsElement[]} */ (dom.all("details.filter, #download"));
  const keys = () => /** @type {HTMLDialogElement} */ (dom.find("#keys"));

  dashBridge.offer("shell", {
    /* Typing replaces the history entry; the server normalises the words. */
    search(value) {
      const words = (value || "").trim().split(/\s+/).join(" ");
      if (words !== address.get("q")) address.set({ q: words }, true);
    },
    /* The table was drawn anew: the head that was used keeps the focus. */
    focusHeading() {
      if (heading) document.getElementById(heading)?.focus();
      heading = "";
      return "";
    },
    /* A new page has a new title. */
    arrive() {
      const page = dom.all("#page [data-title]")[0];
      if (page) document.title = page.dataset.title || "";
      nameSwitch();
    },
  });

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    for (const menu of menus()) {
      if (menu.open && !menu.contains(target)) menu.open = false;
    }
    const button = dom.near(event, "#share, #help, #theme-switch, #download a, #keys button");
    const sort = dom.near(event, ".events-table thead a");
    if (sort) heading = sort.id;
    if (!button) return;
    if (button.id === "share") clipboard.copy(location.href, button);
    else if (button.id === "help") keys().showModal();
    else if (button.closest("#keys")) keys().close();
    else if (button.id === "theme-switch") switchTheme();
    else button.closest("details")?.removeAttribute("open");
  });

  /* What the menu offers is of the view on the screen. */
  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (!(target instanceof HTMLDetailsElement) || target.id !== "download" || !target.open) return;
      for (const link of target.querySelectorAll("a")) link.search = route.search;
      const isChosen = Boolean(document.getElementById("reset"));
      for (const item of dom.all("[data-chosen]", target)) item.hidden = !isChosen;
    },
    true,
  );

  /* Single keys, never while typing. */
  document.addEventListener("keydown", (event) => {
    const typing = dom.near(event, "input:not([type=checkbox]), textarea, #event-list");
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "?") keys().showModal();
    if (event.key === "/") {
      dom.find("#search").focus();
      event.preventDefault();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      if (menu.open) {
        menu.open = false;
        dom.find("summary", menu).focus();
      }
    }
  });

  /* A printed page says where it came from. */
  window.addEventListener("beforeprint", () => {
    dom.find("#permalink").textContent = decodeURI(location.href);
  });

  /* Round the themes; the button says which there is, and which comes next. */
  function switchTheme() {
    const name = THEMES[(THEMES.indexOf(root.dataset.bsTheme || "") + 1) % THEMES.length];
    root.dataset.bsTheme = name;
    dashBridge.setProps("theme", { data: name });
    nameSwitch();
  }

  function nameSwitch() {
    const button = dom.find("#theme-switch");
    const name = button.dataset[root.dataset.bsTheme || ""] || "";
    button.setAttribute("aria-label", name);
    button.title = name;
  }
})();
