/* What links run over: the pieces of an arrow between labels. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePage, run } from "./page.mjs";

const page = { ...makePage(), labelOverlay: { shape() {} }, labelPlaces: { overlap() {} } };
const { arrows } = run(["explore/arrows"], "arrows", page);

test("an arrow breaks off where a label lies over it, and goes on behind it", () => {
  const points = [0, 10, 20, 30, 40, 50].map((x) => [x, 5]);
  const words = { x: 15, y: 0, width: 10, height: 10 };
  assert.deepEqual(arrows.pieces(points, [words]), [points.slice(0, 2), points.slice(3)]);
  assert.deepEqual(arrows.pieces(points, []), [points]);
});

test("of an arrow that a label covers whole nothing is left, nor of a single point", () => {
  const words = { x: -1, y: 0, width: 40, height: 10 };
  const points = [0, 10, 20, 50].map((x) => [x, 5]);
  assert.deepEqual(arrows.pieces(points, [words]), []);
});
