import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as runtime from "onnxruntime-web";
import { beforeAll, describe, expect, it } from "vitest";
import {
  loadThoroughReader,
  type ThoroughReader,
} from "../../../src/attribution/thorough/thorough-reader.ts";
import { documentOf } from "../../../src/intake/document-of.ts";
import { readSlowly } from "../../../src/read.ts";
import { analyse } from "../../../src/text/analyse.ts";

const file = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../../models/attribution", name)));
const files = { quick: file("quick.bin"), thorough: file("thorough.bin") };

let reader: ThoroughReader;
beforeAll(async () => {
  runtime.env.wasm.numThreads = 1;
  reader = await loadThoroughReader(files, runtime);
});

async function read(text: string) {
  const document = documentOf(text);
  const words = (spans: readonly [number, number][]) => spans.map((span) => text.slice(...span)).join(" … ");
  const found = await reader.attribute(analyse(document), document);
  return found.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

const table: [text: string, source: string, cue: string, content: string][] = [
  [
    "Mayor Ines Calder said the bridge would open in May.",
    "Mayor Ines Calder",
    "said",
    "the bridge would open in May",
  ],
  [
    "“The ferry is late again,” said Tomas Reyes, a councillor.",
    "Tomas Reyes, a councillor",
    "said",
    "“The ferry is late again,”",
  ],
  [
    "According to the Harwick Ledger, the lease ends in June.",
    "the Harwick Ledger",
    "According to",
    "the lease ends in June",
  ],
];

describe("the thorough reader", () => {
  it.each(table)("%s", async (text, source, cue, content) => {
    expect(await read(text)).toContainEqual([source, cue, content]);
  });

  it("finds nothing where nobody speaks", async () => {
    expect(await read("The bridge over the Stour is closed for repairs. Buses stop at the market.")).toEqual(
      [],
    );
    expect(await read("")).toEqual([]);
  });

  it("reads a text longer than one part, and any text twice to the same", async () => {
    const text = Array.from({ length: 150 }, () => table.map(([line]) => line).join(" ")).join("\n\n");
    const first = await read(text);
    expect(first.length).toBeGreaterThan(350);
    expect(await read(text)).toEqual(first);
  }, 60_000);

  it("gives records that name its weights", async () => {
    const record = await readSlowly(documentOf(table[0]?.[0] ?? ""), { reader });
    expect(record.reader.models).toMatchObject({ attribution: reader.digest });
    expect(record.statements).toHaveLength(1);
  });

  it("refuses damaged weights and such as belong to others", async () => {
    const changed = files.thorough.slice();
    changed[5000] = (changed[5000] as number) ^ 1;
    await expect(loadThoroughReader({ ...files, thorough: changed }, runtime)).rejects.toThrow(
      "digest differs",
    );
    await expect(loadThoroughReader({ ...files, thorough: files.quick }, runtime)).rejects.toThrow("format");
  });
});
