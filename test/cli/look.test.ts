import { expect, it } from "vitest";
import { lookOf } from "../../src/cli/read/look.ts";

const terminal = { isTTY: true, columns: 90 };
const pipe = {};

it.each([
  ["a terminal", {}, {}, terminal, { width: 90, colour: true }],
  ["a wide terminal", {}, {}, { isTTY: true, columns: 300 }, { width: 100, colour: true }],
  ["a pipe", {}, {}, pipe, { width: 80, colour: false }],
  ["a dumb terminal", {}, { TERM: "dumb" }, terminal, { width: 90, colour: false }],
  ["NO_COLOR", {}, { NO_COLOR: "1" }, terminal, { width: 90, colour: false }],
  ["an empty NO_COLOR", {}, { NO_COLOR: "" }, terminal, { width: 90, colour: true }],
  ["FORCE_COLOR in a pipe", {}, { FORCE_COLOR: "1" }, pipe, { width: 80, colour: true }],
  ["FORCE_COLOR=0", {}, { FORCE_COLOR: "0" }, terminal, { width: 90, colour: false }],
  [
    "a flag before the environment",
    { color: false, width: 40 },
    { FORCE_COLOR: "1" },
    terminal,
    { width: 40, colour: false },
  ],
  ["a flag in a pipe", { color: true }, { NO_COLOR: "1" }, pipe, { width: 80, colour: true }],
])("%s", (_, flags, env, out, look) => expect(lookOf(flags, env, out)).toEqual(look));
