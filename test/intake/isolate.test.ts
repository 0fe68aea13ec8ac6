import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Intake, IntakeOptions } from "../../src/intake/intake.ts";
import { column, makePdf } from "./make-pdf.ts";

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

  test("reads a PDF", async () => {
    const { document } = await intake(makePdf([column(["The ferry sails."])]));
    expect(document?.text).toBe("The ferry sails.");
  });

  test("is stopped where buffers, not the heap, fill the memory", async () => {
    const before = process.memoryUsage.rss();
    let highest = before;
    const watch = setInterval(() => {
      highest = Math.max(highest, process.memoryUsage.rss());
    }, 20);
    const { issues } = await intake(repeatedStream(2_000), { limits: { memory: 200 * mebibyte } });
    clearInterval(watch);
    expect(issues.map(({ code }) => code)).toEqual(["took-too-long"]);
    expect(highest - before).toBeLessThan(800 * mebibyte);
  });
});

const mebibyte = 1024 * 1024;

/** A page whose content is one stream of a mebibyte of spaces, named many times. */
function repeatedStream(times: number): Uint8Array {
  const data = deflateSync(Buffer.alloc(mebibyte, " "));
  const head = [
    "%PDF-1.4",
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
    "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
    `3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [${"4 0 R ".repeat(times)}] >> endobj`,
    `4 0 obj << /Filter /FlateDecode /Length ${data.length} >>`,
    "stream\n",
  ].join("\n");
  const tail = "\nendstream\nendobj\ntrailer << /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n";
  return Buffer.concat([Buffer.from(head), data, Buffer.from(tail)]);
}
