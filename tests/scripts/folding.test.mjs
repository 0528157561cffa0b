/* Words are compared as the server compares them (tests/unit/data/base/test_words.py). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./page.mjs";

test("case, accents and apostrophes do not count; other signs part words", () => {
  const { folding } = run(["base/folding"], "folding");
  const folded = {
    "Russia's and Russia’s": "russias and russias",
    "Đà Nẵng, Łódź, Ørsted": "da nang lodz orsted",
    "“Élan” 1997–98": "elan 1997 98",
    "war ": "war ",
  };
  for (const [text, plain] of Object.entries(folded)) assert.equal(folding.fold(text), plain);
});
