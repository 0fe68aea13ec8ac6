import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { article, withBench } from "../publish/log/kept.ts";

const home = mkdtempSync(join(tmpdir(), "onrecord-go-"));
const program = join(home, "verify");
/** Go, and Go's own log code, which it fetches where it is not there. */
const isBuilt =
  spawnSync("go", ["build", "-o", program, "."], { cwd: join(import.meta.dirname, "go"), timeout: 120_000 })
    .status === 0;
if (!isBuilt)
  console.warn("Go or its module golang.org/x/mod is not here: the independent verifier is left out.");
afterAll(() => rmSync(home, { recursive: true }));

describe.skipIf(!isBuilt)("a verifier that knows nothing of onrecord", () => {
  it("accepts note, tiles, bundles, 100 inclusion proofs, 20 consistency proofs and every proof file", () =>
    withBench(async ({ add, publish, folder }) => {
      for (const hundred of [0, 1, 2])
        await add(article(...Array.from({ length: 100 }, (_, i) => hundred * 100 + i + 1)));
      await publish();
      await add(article(301, 302));
      await publish();
      const out = execFileSync(program, [folder], { encoding: "utf8" });
      expect(out).toBe("size 304, tiles 3, entries 304, inclusion 100, consistency 20, proof files 302\n");

      // And it is not content with anything.
      const tile = join(folder, "tile/entries/001.p/48");
      const bytes = readFileSync(tile);
      writeFileSync(tile, bytes.with(20, (bytes[20] ?? 0) ^ 1));
      expect(spawnSync(program, [folder]).status).toBe(1);
    }));
});
