/* Handout and worksheet: print, and the questions that were set aside while presenting. */
(function () {
  document.addEventListener("click", (event) => {
    if (event.target.closest("#print")) window.print();
  });

  /* localStorage "parking": a list of sentences, or of { text, step }. */
  function parked() {
    try {
      const kept = JSON.parse(localStorage.getItem("parking"));
      const items = Array.isArray(kept) ? kept : [];
      return items.map((item) => (typeof item === "string" ? item : item && item.text)).filter(Boolean);
    } catch {
      return [];
    }
  }

  function fill() {
    const section = document.querySelector(".paper .parked");
    if (!section) return;
    const questions = parked();
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
