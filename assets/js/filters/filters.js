/* The filters write to the address: a choice pushes a step of history. */
(function () {
  const address = window.timelineAddress;

  function held(wrapper) {
    return [...wrapper.querySelectorAll("input[type=checkbox]:checked")]
      .filter((box) => box.closest("[data-key]") === wrapper)
      .map((box) => box.value)
      .join(",");
  }

  document.addEventListener("change", (event) => {
    const wrapper = event.target.closest("#filters [data-key]");
    if (!wrapper) return;
    const { name, type, value } = event.target;
    if (type === "checkbox") address.set({ [wrapper.dataset.key]: held(wrapper) });
    else if (name) address.set({ [name]: value.trim() });
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#filters [data-clear]");
    if (!button) return;
    const menu = button.closest("details");
    address.set({ [button.dataset.clear]: "" });
    menu.querySelector("summary").focus(); // the button goes with the choices
  });

  /* The field in a long menu leaves only the choices whose label, or one below them, holds the words. */
  document.addEventListener("input", (event) => {
    if (!event.target.matches(".find")) return;
    const strokes = { đ: "d", ł: "l", ø: "o" };
    const plain = (text) =>
      text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[đłø]/g, (c) => strokes[c]);
    const words = plain(event.target.value).split(/\s+/);
    const fits = (label) => words.every((word) => plain(label.textContent).includes(word));
    const menu = event.target.closest(".menu");
    for (const item of menu.querySelectorAll(".choices li")) {
      item.hidden = ![...item.querySelectorAll(".choice-label")].some(fits);
    }
    for (const heading of menu.querySelectorAll(".choices-heading")) {
      heading.hidden = !heading.nextElementSibling.querySelector("li:not([hidden])");
    }
  });
})();
