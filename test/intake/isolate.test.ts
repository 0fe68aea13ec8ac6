import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { Intake, IntakeOptions } from "../../src/intake/intake.ts";

/** The worker runs from what is built, which `npm test` does first. */
const built = new URL("../../dist/intake/intake.js", import.meta.url);
let intake: (bytes: Uint8Array, options?: IntakeOptions) => Promise<Intake>;

beforeAll(async () => {
  if (!existsSync(fileURLToPath(built))) throw new Error("Nothing is built: run npm run build first.");
  ({ intake } = (await import(built.href)) as { intake: typeof intake });
});

const page = new TextEncoder().encode("<!doctype html><title>A</title><p>The ferry sails.</p>");

describe("the worker", () => {
  test("reads a page", async () => {
    const { document, issues } = await intake(page);
    expect(issues).toEqual([]);
    expect(document?.text).toBe("The ferry sails.");
  });

  test("hands on what its reader refuses with", async () => {
    const deep = new TextEncoder().encode(`<!doctype html>${"<div>".repeat(5_000)}words`);
    expect((await intake(deep)).issues.map(({ code }) => code)).toEqual(["too-deep"]);
  });

  test("is stopped at the limit of time", async () => {
    expect((await intake(page, { limits: { time: 1 } })).issues.map(({ code }) => code)).toEqual([
      "took-too-long",
    ]);
  });

  test("is stopped at the limit of memory", async () => {
    const large = new TextEncoder().encode(`<!doctype html>${"<p>words <b>and</b> more".repeat(200_000)}`);
    const { issues } = await intake(large, { limits: { memory: 32 * 1024 * 1024 } });
    expect(issues.map(({ code }) => code)).toEqual(["took-too-long"]);
  });
});
