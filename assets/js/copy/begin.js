/* The copy opens: its data are unpacked, the page is drawn. */
(async () => {
  const root = document.documentElement;
  await parcel.open();
  const { opens } = root.dataset;
  if (opens && !location.hash) history.replaceState(null, "", route.href(opens));
  copy.begin(parcel.unfold(parcel.part("shell")));
  copy.apply({ theme: { data: root.dataset.bsTheme } });
  replies.begin();
  root.classList.add("open");
})();
