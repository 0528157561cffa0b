/* The story in the making, and the questions set aside: what is kept, and what of it fits. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, chance, makePage, run } from "./page.mjs";

const BASE = ["base/dom", "base/route", "base/dash_bridge", "base/local_store", "base/confirmation"];
const NAMES = ["id", "title", "author", "language", "summary"];

function open(kept = {}) {
  const texts = Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, JSON.stringify(value)]));
  const page = makePage({ lang: "fr", kept: texts });
  const scripts = [...BASE, "base/parking", "base/story_draft", "stage/digression"];
  return { page, ...run(scripts, "storyDraft, parking, digression", page) };
}

const makeStory = (id, ...headlines) => ({
  ...{ id, title: id, author: "", language: "en", summary: "" },
  steps: headlines.map((headline) => ({ kind: "blank", headline })),
});

/* Anything that JSON can say, and often what nearly is a story. */
function makeJson(random, depth = 3) {
  const some = (count) =>
    Array.from({ length: between(random, 0, count) }, () => makeJson(random, depth - 1));
  const leaves = [null, true, 0, 12.5, "", "text"];
  const kind = depth ? between(random, 0, 3) : 0;
  if (kind === 0) return leaves[between(random, 0, 5)];
  if (kind === 1) return some(4);
  const names = [...NAMES, "steps", "kind", "story", "step", "text"].filter(() => random() < 0.5);
  return Object.fromEntries(names.map((name) => [name, makeJson(random, depth - 1)]));
}

test("whatever is kept, a story has its texts and steps that have a kind", () => {
  const { storyDraft } = open();
  const random = chance(3);
  let steps = 0;
  for (let n = 0; n < 2000; n++) {
    const story = storyDraft.fit(makeJson(random));
    assert.deepEqual(Object.keys(story).sort(), [...NAMES, "steps"].sort());
    for (const name of NAMES) assert.equal(typeof story[name], "string");
    assert.ok(story.id && story.language);
    for (const step of story.steps) assert.ok(step.kind && !Array.isArray(step));
    steps += story.steps.length;
  }
  assert.ok(steps > 0);
});

test("what fits is taken as it is", () => {
  const story = makeStory("mine", "one", "two");
  assert.deepEqual(open().storyDraft.fit(story), story);
});

test("of a step texts, lists of texts, minutes and core are taken, of ids those that name a file", () => {
  const fits = { kind: "step", select: "x", reveal: ["date"], minutes: 3, core: true };
  const odd = { ...fits, event: 5, dispute: true, excerpts: ["a", {}], notes: null };
  const { id, steps } = open().storyDraft.fit({ id: "__proto__", steps: [odd, { kind: {} }] });
  assert.equal(id, "my-story");
  assert.deepEqual(steps, [fits]);
});

test("a story from elsewhere stands beside one of its id, unless it is the same", () => {
  const { storyDraft } = open({
    "story-draft": makeStory("one", "a"),
    "story-shelf": { two: makeStory("two", "b") },
  });
  assert.equal(storyDraft.beside(makeStory("one", "c")).id, "one-2");
  assert.equal(storyDraft.beside(makeStory("two", "c")).id, "two-2");
  assert.equal(storyDraft.beside(makeStory("three", "c")).id, "three");
  const { steps, ...rest } = makeStory("one", "a");
  assert.equal(storyDraft.beside({ steps, ...rest }).id, "one");
});

test("text that is no JSON is a story that has not begun, in the language of the page", () => {
  const page = makePage({ lang: "fr", kept: { "story-draft": "{" } });
  const { storyDraft } = run([...BASE, "base/story_draft"], "storyDraft", page);
  const { language, steps } = storyDraft.read();
  assert.deepEqual([language, steps], ["fr", []]);
});

test("another story that is kept sets the one in hand aside, and takes it up again", () => {
  const { page, storyDraft } = open();
  const [one, two] = [makeStory("one", "a"), makeStory("two", "b")];
  assert.ok(storyDraft.keep(one) && storyDraft.keep(two));
  assert.equal(storyDraft.read().id, "two");
  assert.deepEqual(storyDraft.shelf(), { one });
  assert.deepEqual(storyDraft.find("one"), one);
  storyDraft.keep(one);
  assert.deepEqual(storyDraft.shelf(), { two });
  assert.deepEqual(page.events, ["story-draft", "story-draft", "story-draft"]);
});

test("a story without steps is not set aside", () => {
  const { storyDraft } = open({ "story-draft": makeStory("empty") });
  storyDraft.keep(makeStory("two", "b"));
  assert.deepEqual(storyDraft.shelf(), {});
  assert.equal(storyDraft.find("empty"), undefined);
});

test("a new story has an id that none has, and the author of the one before", () => {
  const draft = { ...makeStory("my-story", "a"), author: "Me" };
  const { storyDraft } = open({
    "story-draft": draft,
    "story-shelf": { "my-story-2": makeStory("my-story-2", "b") },
  });
  const { id, author, steps } = storyDraft.create();
  assert.deepEqual([id, author, steps], ["my-story-3", "Me", []]);
});

test("a store that is full is told of, and nothing is thrown", () => {
  const { page, storyDraft, parking } = open();
  page.localStorage.full = true;
  assert.equal(storyDraft.keep(makeStory("one", "a")), false);
  assert.equal(parking.add("one", 1, "Why?"), false);
});

test("values fill in a sentence in their order, whatever signs they hold", () => {
  const { storyDraft } = open();
  assert.equal(storyDraft.say("{} of {}: {}", 1, "$&", "{}"), "1 of $&: {}");
});

test("a view goes after the step that it was begun from, and after the views added there before", () => {
  const { digression } = open();
  const [a, b, x, y] = ["a", "b", "x", "y"].map((headline) => ({ kind: "view", headline }));
  assert.deepEqual(digression.insert([a, b], [a, b], 1, x), [a, x, b]);
  assert.deepEqual(digression.insert([a, x, b], [a, b], 1, y), [a, x, y, b]);
  assert.deepEqual(digression.insert([a, b], [a, b], 2, x), [a, b, x]);
  assert.deepEqual(digression.insert([], [a, b], 2, x), [x]);
});

test("whatever is kept, a question has a text, a story and the number of a step", () => {
  const { parking } = open();
  const random = chance(4);
  let count = 0;
  for (let n = 0; n < 2000; n++) {
    for (const question of parking.fit(makeJson(random))) {
      assert.deepEqual(Object.keys(question), ["story", "step", "text"]);
      assert.deepEqual(
        Object.values(question).map((value) => typeof value),
        ["string", "number", "string"],
      );
      assert.ok(question.text);
      count += 1;
    }
  }
  assert.ok(count > 0);
});

test("questions are added at the end, taken off by their place, and old ones were sentences", () => {
  const { parking } = open({ parking: ["Old?"] });
  assert.ok(parking.add("one", 2, "  New? "));
  assert.equal(parking.add("one", 2, "  "), false);
  const [old, added] = [
    { story: "", step: 0, text: "Old?" },
    { story: "one", step: 2, text: "New?" },
  ];
  assert.deepEqual(parking.read(), [old, added]);
  parking.take(0);
  assert.deepEqual(parking.read(), [added]);
});
