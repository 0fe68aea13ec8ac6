import { describe, expect, it } from "vitest";
import { datelineEnd } from "../../src/text/dateline.ts";

describe("datelines", () => {
  it.each([
    ["HARWICK, March 7 — The council met.", "The council met."],
    ["HARWICK — The council met.", "The council met."],
    ["HARWICK (Agency) -- The council met.", "The council met."],
    ["NORTH HARWICK, N.Y., March 7 (Agency) — The council met.", "The council met."],
    ["ST. HARWICK, Amadi County – The council met.", "The council met."],
    ["The council met — and left.", "The council met — and left."],
    ["NATO met.", "NATO met."],
    ["NATO — the alliance — met.", "NATO — the alliance — met."],
    ["COVID-19 is spreading.", "COVID-19 is spreading."],
  ])("%s", (text, rest) => {
    expect(text.slice(datelineEnd(text, 0))).toBe(rest);
  });
});
