/* Which way texts run: by their language, else by their letters. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./page.mjs";

const { direction } = run(["base/direction"], "direction");

test("a text in a language written from right to left runs so, whatever it begins with", () => {
  for (const language of ["ar", "he", "fa-IR", "UR", "az-Arab", "ku-arab-iq"]) {
    assert.equal(direction.of("NATO", language), "rtl", language);
  }
});

test("a script that is named counts more than the language", () => {
  assert.equal(direction.of("Salam", "ar-Latn"), undefined);
  assert.equal(direction.of("Merhaba", "tr"), undefined);
});

test("a text with letters that run from right to left finds its direction by its first letter", () => {
  for (const text of ["السلام", "שלום 1948", "The treaty of السلام", "\u0710"]) {
    assert.equal(direction.of(text), "auto", text);
  }
});

test("of other texts nothing is said", () => {
  for (const text of ["", "3 February 1901", "Đặng · Łódź · Москва · 北京", "⚑ “…”"]) {
    assert.equal(direction.of(text), undefined, text);
  }
});
