/* What the pages of disagreements and of themes show of an address. */
(() => {
  replies.offer((question) => {
    if (!question.changed.has("address")) return null;
    const { page } = question.place;
    if (page === "compare") return differences.draw(question);
    return page === "themes" ? { themes: { tree: themes.draw(question.view) } } : null;
  });

  /* The address of a file on this machine is of no use to others. */
  dom.onDraw(() => {
    const share = document.getElementById("share");
    if (share) share.hidden = location.protocol === "file:";
  });
})();
