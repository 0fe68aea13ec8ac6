import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/intake/document-of.ts";
import { redact } from "../../../src/ledger/acts/redact.ts";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import { viewed } from "../../../src/publish/masking/public-view.ts";
import { recordSchema } from "../../../src/record.ts";
import { decide } from "../../../src/store/decisions.ts";
import { article } from "../log/kept.ts";
import { actor, exampleRecords, fileIn, keepRecord, pathsLike, statementsOf, withSite } from "./bench.ts";
import { everythingIn } from "./everything.ts";

const order = {
  ground: "data protection",
  decided: "editor",
  review: null,
  appeal: "Write to us.",
} as const;

describe("the site", () => {
  it("verifies, and is written once", () =>
    withSite(async ({ publish, verify, folder }) => {
      expect((await verify()).findings).toEqual([]);
      const before = pathsIn(folder).map((path) => [path, statSync(join(folder, path)).mtimeMs]);
      expect(await publish()).toMatchObject({ added: 0, changed: 0 });
      expect(pathsIn(folder).map((path) => [path, statSync(join(folder, path)).mtimeMs])).toEqual(before);
    }));

  it("leads nowhere but to what is there, by relative links", () =>
    withSite(async ({ folder }) => {
      const ids = new Map<string, Set<string>>();
      const idsOf = (path: string) => {
        const known =
          ids.get(path) ??
          new Set([...fileIn(folder, path).matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id));
        ids.set(path, known);
        return known;
      };
      const broken: string[] = [];
      for (const path of pathsLike(folder, /\.html$/)) {
        for (const link of parseHTML(fileIn(folder, path)).document.querySelectorAll("[href]")) {
          const href = link.getAttribute("href") ?? "";
          if (/^https?:/.test(href)) continue;
          const [to = "", anchor] = href.split("#");
          const target = to === "" ? path : join(dirname(path), to);
          // It comes with the package, not with the record.
          if (target === "verify.html") continue;
          if (href.startsWith("/") || !existsSync(join(folder, target))) broken.push(`${path} -> ${href}`);
          else if (anchor && anchor !== "search" && !idsOf(target).has(anchor))
            broken.push(`${path} -> ${href}`);
        }
      }
      expect(broken).toEqual([]);
    }));

  it("has each kind of page, and everything on record in it", () =>
    withSite(async (bench) => {
      const { folder } = bench;
      for (const kind of [
        /^document\/[^.]*\.html$/,
        /^speaker\//,
        /^statements\//,
        /^ruling\/.*html$/,
        /^exchange\//,
      ])
        expect(pathsLike(folder, kind).length, String(kind)).toBeGreaterThan(0);
      const pages = pathsLike(folder, /^statements\//)
        .map((path) => fileIn(folder, path))
        .join("");
      for (const { id } of await statementsOf(bench)) expect(pages).toContain(`id="s-${id}"`);
      const corrections = fileIn(folder, "corrections.html");
      for (const words of ["8 percent", "Harwick town hall", "Walked back: the speaker softens it"])
        expect(corrections).toContain(words);
      expect(fileIn(folder, pathsLike(folder, /^ruling\/.*html$/)[0] ?? "")).toContain(
        "The accounts show 9 percent.",
      );
      const exchanges = pathsLike(folder, /^exchange\//)
        .map((path) => fileIn(folder, path))
        .join("");
      expect(exchanges).toContain("walks back");
      expect(exchanges).toContain("proposed by a machine");
    }));

  it("lists what can be checked, each claim with its place in its document, and no opinion", () =>
    withSite(async ({ folder }) => {
      const links = parseHTML(fileIn(folder, "claims.html")).document.querySelectorAll(".list a");
      const listed = [...links].map((link) => [link.getAttribute("href"), link.textContent]);
      const expected = pathsLike(folder, /^document\/[^.]*\.json$/).flatMap((path) => {
        const { claims, document } = recordSchema.parse(JSON.parse(fileIn(folder, path)));
        return claims.flatMap((claim, i) =>
          /^(?:fact|promise|prediction)$/.test(claim.class)
            ? [[`${path.replace("json", "html")}#c${i + 1}`, document.text.slice(...claim.span)]]
            : [],
        );
      });
      expect(expected.length).toBeGreaterThan(10);
      expect(listed.toSorted()).toEqual(expected.toSorted());
    }));

  it("calls nothing a walk-back that nobody has confirmed", () =>
    withSite(async ({ folder, store, publish }) => {
      const pages = pathsLike(folder, /^exchange\//).map((path) => fileIn(folder, path));
      for (const page of pages)
        for (const [line] of page.matchAll(/↳ walks back[\s\S]*?<\/p>/g))
          expect(line).toContain("confirmed by a person");
      // Nor does it say who in the house has confirmed it, or why.
      const [row] = await store.db.selectFrom("anchors").select("statement").limit(1).execute();
      await store.write((tx) =>
        decide(tx, {
          act: "note",
          subject: row?.statement ?? "",
          value: { text: "ask the harbour master" },
          reason: "",
          by: "Deskperson",
          at: "2026-01-05T00:00:00Z",
        }),
      );
      await publish();
      const all = await everythingIn(folder);
      expect(all).not.toContain("harbour master");
      expect(all).not.toContain("Deskperson");
    }));

  it("names nobody who is private, in no file", () =>
    withSite(async ({ folder, add, publish }) => {
      await add(article(1));
      await publish();
      // A name that is public in another document may be somebody else's, and stays there.
      const shown = new Set(exampleRecords.flatMap((record) => viewed(record).shown));
      const hidden = exampleRecords
        .flatMap((record) => viewed(record).hidden)
        .filter((name) => name.includes(" ") && !shown.has(name));
      expect(hidden.length).toBeGreaterThan(0);
      const all = await everythingIn(folder);
      expect(all).toContain("[person 1]");
      for (const name of [...hidden, "Ada Lindqvist"]) expect(all).not.toContain(name);
    }));

  it("leaves a private name out of documents in which it is not read as one", () =>
    withSite(async ({ add, folder, store, publish }) => {
      await add(article(1));
      // Here she is a park, and nobody.
      const [base] = exampleRecords;
      const text = "The gates of Ada Lindqvist Park stay open. Nothing else is known.";
      await keepRecord(store, {
        ...(base as NonNullable<typeof base>),
        document: { ...documentOf(text), title: "Ada Lindqvist Park opens" },
        ...{
          sentences: [],
          attributions: [],
          speakers: [],
          statements: [],
          exchanges: [],
          claims: [],
          issues: [],
        },
      });
      await publish();
      const all = await everythingIn(folder);
      expect(all).not.toContain("Lindqvist");
      expect(all).toMatch(/gates of \[person \d+\] Park/);
    }));

  it("gives nobody a score or a rate", () =>
    withSite(async ({ folder }) => {
      for (const path of pathsLike(folder, /^speaker\//))
        expect(parseHTML(fileIn(folder, path)).document.querySelector("main")?.textContent).not.toMatch(
          /\d\s?%|rating|score|truth/i,
        );
    }));

  it("stops where something on record names who is private, unless an editor reveals the name", () =>
    withSite(async (bench) => {
      const { add, folder, store, signer, signedPath } = bench;
      const before = readFileSync(join(folder, "checkpoint"));
      const { act } = await import("../../../src/ledger/acts/act.ts");
      await act(
        store,
        "incident",
        { what: "A page named Ada Lindqvist.", when: "2026-01-05" },
        { by: actor(bench) },
      );
      await add(article(1));
      await expect(bench.publish()).rejects.toMatchObject({
        code: "names-private",
        names: ["ada lindqvist"],
      });
      expect(readFileSync(join(folder, "checkpoint"))).toEqual(before);
      const { publish } = await import("../../../src/publish/log/publish.ts");
      await publish({ store, folder, signer, signedPath, revealed: ["Ada Lindqvist"] });
      expect(fileIn(folder, "corrections.html")).toContain("Ada Lindqvist");
    }));

  it("has what was redacted in no file: pages, search, feeds, data", () =>
    withSite(async (bench) => {
      const { folder, store, publish, verify } = bench;
      const target = (await statementsOf(bench)).find(({ text }) => text.length > 40);
      if (target === undefined) throw new Error("no statement");
      const words = target.text.split(" … ")[0] ?? "";
      expect(await everythingIn(folder)).toContain(words);
      await redact(store, { ...order, entry: target.id, fields: "all" }, actor(bench));
      await publish();
      expect((await verify()).findings).toEqual([]);
      const all = await everythingIn(folder);
      expect(all).not.toContain(words);
      for (const path of ["corrections.html", "feeds/corrections.xml", "data/acts.csv"])
        expect(fileIn(folder, path)).toContain("data protection");
    }));

  it("has a name that was redacted in no file", () =>
    withSite(async (bench) => {
      const { folder, store, publish } = bench;
      const { givenAwayIn, tellTalesOfName } = await import("../../../src/ledger/acts/spread.ts");
      const { forget } = await import("../../../src/store/forget.ts");
      const { labelsOf } = await import("../../../src/ledger/entry/fields.ts");
      const tales = tellTalesOfName("Tomas Reyes");
      expect(await everythingIn(folder)).toContain("Reyes");
      for (const [hash, labels] of await givenAwayIn(store.db, tales)) {
        const fields = labels.filter((label) => labelsOf("statement").includes(label));
        await redact(store, { ...order, entry: hash, fields }, actor(bench));
      }
      await store.write((tx) => forget(store, tx, tales, null));
      await publish();
      expect(await everythingIn(folder)).not.toMatch(/Reyes|reyes/);
    }));

  it("says the same bytes of the same record", () =>
    withSite(async ({ folder, home, publish }) => {
      await publish(join(home, "second"));
      // Tiles and proofs may be of an earlier size.
      for (const path of pathsLike(folder, /\.html$|^(document|ruling|search|feeds|data)\//)) {
        const [one, two] = [folder, join(home, "second")].map((place) => readFileSync(join(place, path)));
        expect(one?.equals(two ?? Buffer.alloc(0)), path).toBe(true);
      }
    }));
});
