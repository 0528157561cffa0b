/* What the server would draw of Explore: the timeline, the names beside it, the strip of all years. */
(() => {
  /** @type {TimelineSection | null} */
  let known = null;

  /** @returns {TimelineSection} */
  const section = () => {
    known ||= /** @type {TimelineSection} */ (parcel.part("timeline"));
    return known;
  };

  replies.offer(({ place, view, result, changed, props }) => {
    if (place.page || !["address", "page", "theme.data"].some((name) => changed.has(name))) return null;
    const all = section();
    const name = `${props("theme").data || "light"}${view.back ? "-room" : ""}`;
    const look = all.looks[name] || all.looks.light;
    const dense = detail.of(all, view, result.positions).dense;
    const now = [views.write({ ...view, event: dense ? view.event : "" }), name].join(" ");
    if (now === props("lanes")["data-drawn"] && !changed.has("page")) return null;
    const { data, plan, events } = chart.of(all, look, view, result.positions);
    const sentence = all.sentences.dense
      .replace("{}", lanes.numberOf(events.inWindow))
      .replace("{}", String(events.marks.length));
    return {
      drawing: { drawing: data },
      lanes: { tree: [room(data, look), ...lanes.names(all, plan)], "data-drawn": now },
      "too-dense": {
        tree: events.dense ? [{ type: "P", props: { children: sentence, className: "dense" } }] : [],
      },
      strip: { src: strip.draw(all, look, result.anyTime, timeShown.period(all, view.selection)) },
    };
  });

  /** @type {(data: DrawnTimeline, look: TimelineLook) => StillElement} what keeps the place of the drawing */
  const room = ({ ground }, { bottom }) => ({
    type: "Div",
    props: { className: "room", style: { height: `${ground.height + bottom}px` } },
  });
})();
