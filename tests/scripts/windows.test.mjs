/* The windows of one story: over a channel where they share an origin, else from relative to relative. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

const SCRIPTS = ["base/dom", "base/local_store", "base/parking", "stage/windows"];

/* A window of a file, opened by another: what is posted to it arrives when `deliver` is called. */
function open(opener, { kept = {}, origin = "null" } = {}) {
  const listeners = {};
  const letters = [];
  const storage = [];
  const page = makePage({ kept });
  const own = {
    origin,
    closed: false,
    opener: opener?.window ?? null,
    addEventListener: (name, listener) => (listeners[name] = listener),
    dispatchEvent: (event) => storage.push(event.key),
    queue: [],
  };
  /* What others hold of it: they differ by who posts. */
  const beat = { tick: () => {} };
  const channels = [];
  const scope = {
    ...page,
    BroadcastChannel: class {
      constructor(name) {
        Object.assign(this, { name, posted: [] });
        channels.push(this);
      }
      addEventListener() {}
      postMessage(data) {
        this.posted.push(data);
      }
    },
    window: own,
    setInterval: (tick) => (beat.tick = tick),
    setTimeout: (act) => act(),
    StorageEvent: class {
      constructor(_, { key }) {
        this.key = key;
      }
    },
  };
  const { stageWindows, localStore } = run(SCRIPTS, "stageWindows, localStore", scope);
  const greetings = [];
  const join = (story) =>
    stageWindows.join(
      story,
      (letter) => letters.push(letter),
      () => greetings.push(story),
    );
  return {
    heard: [],
    window: own,
    listeners,
    letters,
    storage,
    greetings,
    channels,
    beat,
    join,
    stageWindows,
    localStore,
  };
}

/* Posts between windows carry their sender: the page that runs is the one whose turn it is. */
let sender = null;
function post(queue) {
  return (data, target) => {
    assert.equal(target, "*");
    queue.push({ source: sender, data: structuredClone(data) });
  };
}

/* A family of windows, a list of [name, opener]; `as` lets one act, `settle` delivers all that was posted. */
function family(...members) {
  const all = {};
  const as = (name, act) => {
    sender = all[name]?.window ?? null;
    act(all[name]);
    settle();
  };
  const settle = () => {
    let rounds = 0;
    for (let busy = true; busy; ) {
      busy = false;
      for (const each of Object.values(all)) {
        const letter = each.window.queue.shift();
        if (!letter) continue;
        assert.ok(rounds++ < 1000, "letters go round and round");
        busy = true;
        sender = each.window;
        each.heard.push(letter.data);
        each.listeners.message?.(letter);
      }
    }
  };
  const add = (name, opener, options) => {
    all[name] = open(all[opener], options);
    all[name].window.postMessage = post(all[name].window.queue);
    as(name, ({ beat }) => beat.tick());
  };
  for (const each of members) add(...each);
  return { all, as, add };
}

const letter = { from: "x", born: 1, state: { step: 2 } };

test("a file tells who opened it and whom it opened, and passes on what it hears", () => {
  const { all, as } = family(["wall"], ["desk", "wall"], ["other", "wall"]);
  for (const name of Object.keys(all)) as(name, ({ join }) => join("tour"));
  as("desk", ({ stageWindows }) => stageWindows.tell(letter));
  assert.deepEqual(all.wall.letters, [letter]);
  assert.deepEqual(all.other.letters, [letter]);
  assert.deepEqual(all.desk.letters, []);
});

test("a window at another story hears nothing, and passes on what it hears", () => {
  const { all, as } = family(["list"], ["desk", "list"], ["wall", "list"]);
  as("list", ({ join }) => join("fairs"));
  for (const name of ["desk", "wall"]) as(name, ({ join }) => join("tour"));
  as("wall", ({ stageWindows }) => stageWindows.tell(letter));
  assert.deepEqual(all.desk.letters, [letter]);
  assert.deepEqual(all.list.letters, []);
});

test("a window that becomes known is greeted once", () => {
  const { all, as, add } = family(["wall"]);
  as("wall", ({ join }) => join("tour"));
  add("desk", "wall");
  for (let n = 0; n < 3; n++) as("desk", ({ beat }) => beat.tick());
  assert.deepEqual(all.wall.greetings, ["tour"]);
});

test("one that was loaded anew is found again when it is knocked at", () => {
  const { all, as } = family(["wall"], ["desk", "wall"]);
  for (const name of Object.keys(all)) as(name, ({ join }) => join("tour"));
  as("wall", ({ listeners }) => listeners.pagehide());
  as("desk", ({ stageWindows }) => stageWindows.tell(letter));
  assert.deepEqual(all.wall.letters, []); // on the way it is told nothing
  as("desk", ({ beat }) => beat.tick());
  as("desk", ({ stageWindows }) => stageWindows.tell(letter));
  assert.deepEqual(all.wall.letters, [letter]);
});

test("what a stranger says is not heard, nor what is no letter", () => {
  const { all, as } = family(["wall"], ["desk", "wall"], ["stranger"]);
  as("wall", ({ join }) => join("tour"));
  const { listeners, letters } = all.wall;
  const data = { stage: "tour", by: "x", letter };
  listeners.message({ source: all.stranger.window, data });
  listeners.message({ source: null, data });
  for (const odd of [null, 5, "x", [], {}, { ...data, stage: 5 }, { ...data, by: undefined }])
    listeners.message({ source: all.desk.window, data: odd });
  assert.deepEqual(letters, []);
  listeners.message({ source: all.desk.window, data });
  assert.deepEqual(letters, [letter]);
});

test("one that leaves is heard to the last, though the browser does not say who it is", () => {
  const { all, as } = family(["wall"], ["desk", "wall"]);
  for (const name of Object.keys(all)) as(name, ({ join }) => join("tour"));
  as("wall", ({ stageWindows }) => stageWindows.tell(letter));
  const { by } = all.desk.heard.at(-1);
  all.desk.listeners.message({ source: null, data: { stage: "tour", by, letter } });
  assert.deepEqual(all.desk.letters, [letter, letter]);
});

test("what one window keeps the others keep, and are told so once", () => {
  const { all, as } = family(["wall"], ["desk", "wall"], ["other", "wall"]);
  for (const name of Object.keys(all)) as(name, ({ join }) => join("tour"));
  as("desk", ({ localStore }) => localStore.setText("stage-size", "1.3"));
  for (const name of ["wall", "other"]) {
    assert.equal(all[name].localStore.text("stage-size"), "1.3");
    assert.deepEqual(all[name].storage, ["stage-size"]);
  }
  assert.deepEqual(all.desk.storage, []);
  as("desk", ({ localStore }) => localStore.setText("theme", "dark")); // none of the stage's
  assert.equal(all.wall.localStore.text("theme"), "");
});

test("one that asks where the others are is told what they keep", () => {
  const { all, as, add } = family(["wall", undefined, { kept: { "stage-theme": "dark" } }]);
  as("wall", ({ join }) => join("tour"));
  add("desk", "wall");
  as("desk", ({ join, stageWindows }) => {
    join("tour");
    stageWindows.tell({ from: "y", born: 2, hello: true });
  });
  assert.equal(all.desk.localStore.text("stage-theme"), "dark");
});

test("of what is kept elsewhere nothing is taken that a stage has not", () => {
  const { all, as } = family(["wall"], ["desk", "wall"]);
  as("wall", ({ join }) => join("tour"));
  const { listeners, localStore } = all.wall;
  const odd = [null, 5, [], ["theme", "dark"], ["stage-size", 5], ["stage-size", "1".repeat(1e6)]];
  for (const kept of odd)
    listeners.message({ source: all.desk.window, data: { stage: "tour", by: "x", kept } });
  assert.equal(localStore.text("theme"), "");
  assert.equal(localStore.text("stage-size"), "");
});

test("windows of one origin share a channel and post nothing", () => {
  const { all, as } = family(["wall", undefined, { origin: "http://x" }]);
  as("wall", ({ join, stageWindows }) => {
    join("tour");
    stageWindows.tell(letter);
  });
  const [{ name, posted }] = all.wall.channels;
  assert.equal(name, "story tour");
  assert.deepEqual(posted, [letter]);
  assert.deepEqual(Object.keys(all.wall.listeners), []);
});
