/* The shell's small behaviours: search as you type, one open menu, share, downloads, colours, title. */
(function () {
  const address = window.timelineAddress;
  const root = document.documentElement;
  let heading = "";

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.shell = {
    /* Typing replaces the history entry; the server normalises the words. */
    search(value) {
      const words = (value || "").trim().split(/\s+/).join(" ");
      if (words !== address.get("q")) address.set({ q: words }, true);
    },
    /* The table was drawn anew: the head that was used keeps the focus. */
    sorted() {
      const head = heading && document.getElementById(heading);
      if (head) head.focus();
      heading = "";
      return "";
    },
    /* A new page has a new title. */
    arrived() {
      const page = document.querySelector("#page [data-title]");
      if (page) document.title = page.dataset.title;
      nameSwitch();
    },
  };

  function menus() {
    return document.querySelectorAll("details.filter, #download");
  }

  document.addEventListener("click", (event) => {
    for (const menu of menus()) {
      if (menu.open && !menu.contains(event.target)) menu.open = false;
    }
    const button = event.target.closest("#share, #help, #theme-switch, #download a, #keys button");
    const sorting = event.target.closest(".events-table thead a");
    if (sorting) heading = sorting.id;
    if (!button) return;
    if (button.id === "share") share(button);
    else if (button.id === "help") document.getElementById("keys").showModal();
    else if (button.closest("#keys")) document.getElementById("keys").close();
    else if (button.id === "theme-switch") switchTheme();
    else button.closest("details").open = false;
  });

  /* What the menu offers is of the view on the screen. */
  document.addEventListener(
    "toggle",
    (event) => {
      if (event.target.id !== "download" || !event.target.open) return;
      for (const link of event.target.querySelectorAll("a")) link.search = location.search;
    },
    true,
  );

  /* Single keys, never while typing. */
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, #event-list");
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "?") document.getElementById("keys").showModal();
    if (event.key === "/") {
      document.getElementById("search").focus();
      event.preventDefault();
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus()) {
      if (menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    }
  });

  /* A printed page says where it came from. */
  window.addEventListener("beforeprint", () => {
    document.getElementById("permalink").textContent = decodeURI(location.href);
  });

  function share(button) {
    const label = button.textContent;
    const done = () => {
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = label), 2000);
    };
    navigator.clipboard.writeText(location.href).then(done, () => prompt(label, location.href));
  }

  /* Round the themes; the button says which there is, and which comes next. */
  function switchTheme() {
    const names = ["light", "dark", "projector"];
    const name = names[(names.indexOf(root.dataset.bsTheme) + 1) % names.length];
    root.dataset.bsTheme = name;
    window.dash_clientside.set_props("theme", { data: name });
    nameSwitch();
  }

  function nameSwitch() {
    const button = document.getElementById("theme-switch");
    const said = button.dataset[root.dataset.bsTheme];
    button.setAttribute("aria-label", said);
    button.title = said;
  }
})();
