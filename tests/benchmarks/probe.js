/* Put into a measured page before its own scripts: when the last frame was drawn, what blocked it.
   A change of the page's body is followed to the frame that shows it; requests are counted while
   they run. */
window.probe = (() => {
  const now = () => performance.now();
  let pending = 0;
  let busy = 0; // when something last happened
  let frame = 0; // when the last change was on the screen
  let click = 0;
  let tasks = [];

  const count = async (promise) => {
    pending++;
    try {
      return await promise;
    } finally {
      pending--;
      busy = now();
    }
  };
  const fetch = window.fetch;
  window.fetch = async (...request) => {
    const response = await count(fetch.apply(window, request));
    const json = response.json.bind(response);
    response.json = () => count(json());
    return response;
  };

  let asked = false;
  new MutationObserver((changes) => {
    if (asked || !changes.some((change) => document.body && document.body.contains(change.target))) return;
    asked = true;
    busy = now();
    requestAnimationFrame(() => {
      asked = false;
      setTimeout(() => (frame = busy = now())); // runs once the frame is painted
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
  addEventListener("click", (event) => (click = event.timeStamp), true);

  return {
    begin: () => {
      click = 0;
      tasks = [];
    },
    quiet: () => (pending ? 0 : now() - Math.max(busy, click)),
    read: () => ({
      click,
      frame,
      idle: Math.max(frame, ...tasks.map((task) => task.startTime + task.duration)),
      blocking: tasks.reduce((sum, task) => sum + Math.max(task.duration - 50, 0), 0),
    }),
  };
})();
