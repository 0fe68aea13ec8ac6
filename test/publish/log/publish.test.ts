import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import { article, codes, withBench } from "./kept.ts";

describe("publish", () => {
  it("writes a folder that verifies", () =>
    withBench(async ({ add, publish, verify, folder }) => {
      await add(article(3, 4));
      expect(await publish()).toMatchObject({ size: 3, added: 2 });
      const report = await verify();
      expect(report.findings).toEqual([]);
      expect(report).toMatchObject({
        holds: true,
        size: 3,
        entries: { statement: 2, edition: 1 },
        checked: { values: 28, proofs: 2 },
      });
      const paths = pathsIn(folder);
      expect(paths.filter((path) => path.endsWith("checkpoint"))).toEqual(["checkpoint"]);
      expect(paths).toContain("tile/0/000.p/3");
      expect(paths).toContain("tile/entries/000.p/3");
      expect(paths.filter((path) => path.endsWith(".tlog-proof")).length).toBe(2);
    }));

  it("changes nothing the second time, and only what is new the third", () =>
    withBench(async ({ add, publish, verify, folder }) => {
      await add(article(3, 4));
      await publish();
      const before = new Map(pathsIn(folder).map((path) => [path, statSync(join(folder, path)).ino]));
      const bytes = readFileSync(join(folder, "checkpoint"));
      expect(await publish()).toEqual({ size: 3, added: 0, changed: 0 });
      for (const [path, ino] of before) expect(statSync(join(folder, path)).ino).toBe(ino);
      expect(readFileSync(join(folder, "checkpoint"))).toEqual(bytes);
      const { seen } = await verify();

      await add(article(5));
      expect(await publish()).toMatchObject({ size: 5, added: 1 });
      const stayed = [...before]
        .filter(([path, ino]) => statSync(join(folder, path)).ino === ino)
        .map(([path]) => path);
      expect(stayed.filter((path) => path.startsWith("statement/")).length).toBe(4);
      expect(stayed).toContain("tile/0/000.p/3");
      const report = await verify(seen);
      expect(report).toMatchObject({ findings: [], seenBefore: 3, size: 5 });
    }));

  it("mends what was changed in the folder", () =>
    withBench(async ({ add, publish, verify, folder }) => {
      await add(article(3));
      await publish();
      const { writeFileSync } = await import("node:fs");
      writeFileSync(join(folder, "index.html"), "changed");
      expect(codes(await verify())).toEqual(["changed-file"]);
      expect(await publish()).toMatchObject({ changed: 1 });
      expect(codes(await verify())).toEqual([]);
    }));
});
