/* When plotly.js is asked for: not before there is something to read, and not later. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

/* Mounts a first graph on a page; returns the scripts asked for, and what is called after a while. */
async function mount(part) {
  const page = makePage();
  const scripts = [];
  const later = [];
  let load;
  page.window.requestIdleCallback = (go) => go();
  page.document.querySelector = () => part;
  page.document.createElement = () => ({});
  page.document.head = { append: (script) => scripts.push(script) };
  page.dom = { onDraw() {} };
  page.dashBridge = { promisePlotly: (how) => (load = how) };
  page.setTimeout = (go, wait) => (wait ? later.push(go) : go());
  run(["drawing/plotly_loader"], "", page);
  load();
  await Promise.resolve();
  return { scripts, later };
}

test("plotly.js is asked for at once where the list stands before the graph is mounted", async () => {
  const { scripts } = await mount({});
  assert.equal(scripts.length, 1);
});

test("plotly.js waits for a list that has not come, but not for ever", async () => {
  const { scripts, later } = await mount(null);
  assert.equal(scripts.length, 0);
  for (const go of later) go();
  await Promise.resolve();
  assert.equal(scripts.length, 1);
});
