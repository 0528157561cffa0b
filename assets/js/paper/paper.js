/* Handout and worksheet: print, and the questions that were set aside while presenting. */
(function () {
  document.addEventListener("click", (event) => {
    if (event.target.closest("#print")) window.print();
  });

  /* localStorage "parking": a list of { story, step, text }, or of sentences. */
  function parked(story) {
    try {
      const kept = JSON.parse(localStorage.getItem("parking"));
      return (Array.isArray(kept) ? kept : [])
        .map((item) => (typeof item === "string" ? { text: item } : item || {}))
        .filter((item) => item.text && (!story || !item.story || item.story === story))
        .map((item) => item.text);
    } catch {
      return [];
    }
  }

  function fill() {
    const section = document.querySelector(".paper .parked");
    if (!section) return;
    const questions = parked(section.dataset.story);
    section.hidden = !questions.length;
    section.querySelector("ul").replaceChildren(
      ...questions.map((question) => {
        const item = document.createElement("li");
        item.textContent = question;
        return item;
      }),
    );
  }

  document.addEventListener("still-drawn", fill);
  window.addEventListener("storage", fill);
})();
