import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines } from "../../src/cli/io/lines.ts";

async function collect(chunks: readonly Uint8Array[], limit = 1000): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const line of lines(streamOf(chunks), limit))
    found.push(line && Buffer.from(line).toString("latin1"));
  return found;
}

async function* streamOf(chunks: readonly Uint8Array[]) {
  yield* chunks;
}

describe("lines", () => {
  it.each<[string, (string | null)[]]>([
    ["", []],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["a\n\nb", ["a", "", "b"]],
    ["\n", [""]],
    ["123456\nok\n1234567", [null, "ok", null]],
  ])("%j", async (text, expected) => expect(await collect([Buffer.from(text)], 5)).toEqual(expected));

  it("is the same however the bytes are cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 20 })), async (chunks) => {
        const whole = Buffer.concat(chunks);
        expect(await collect(chunks)).toEqual(await collect([whole]));
        expect((await collect([whole])).join("\n")).toBe(whole.toString("latin1").replace(/\n$/, ""));
      }),
    );
  });

  it("asks for no more before a line is taken", async () => {
    let asked = 0;
    async function* stream() {
      for (const text of ["one\n", "two\n"]) {
        asked++;
        yield Buffer.from(text);
      }
    }
    const all = lines(stream(), 100);
    await all.next();
    expect(asked).toBe(1);
  });
});
