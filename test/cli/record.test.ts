import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grounds } from "../../src/cli/ledger/redact.ts";
import { enteredKinds } from "../../src/cli/ledger/templates.ts";
import { labelsOf, redactionGrounds } from "../../src/ledger/entry/fields.ts";
import { findingMeanings } from "../../src/ledger/verify/finding.ts";
import { onrecord, withFolder } from "./support.ts";

const article = `Harwick bridge to open in May

"The bridge will cost 3 million dollars," Mayor Ines Calder said on Monday.

"The school will open in June," said Councillor Tomas Reyes.
`;

/** A folder with a store of one article in it, published once for all tests. */
let base: string;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "onrecord-test-"));
  await writeFile(join(base, "article.txt"), article);
  expect((await runIn(base)("add", "article.txt", "--store", "h.db")).status).toBe(0);
  const origin = ["--origin", "ledger.example/harwick"];
  const { status, out, err } = await runIn(base)("publish", "site", "--store", "h.db", ...origin);
  expect([status, out]).toEqual([0, ""]);
  expect(err).toContain("made a signing key for ledger.example/harwick: h.db.key");
});
afterAll(() => rmSync(base, { recursive: true }));

const runIn =
  (folder: string) =>
  (...args: string[]) =>
    onrecord(args, { cwd: folder, env: { XDG_STATE_HOME: join(folder, "state") } });

/** A copy of that folder. */
const withSite = <T>(use: (at: { folder: string; run: ReturnType<typeof runIn> }) => Promise<T>) =>
  withFolder(async (folder) => {
    cpSync(base, folder, { recursive: true });
    return use({ folder, run: runIn(folder) });
  });

/** Several processes one after another, on a machine that may be busy. */
const patience = 300_000;

describe("publish, verify and redact", { timeout: patience }, () => {
  it("go from an article to a record that a stranger verifies", () =>
    withSite(async ({ folder, run }) => {
      expect((await stat(join(folder, "h.db.key"))).mode & 0o777).toBe(0o600);
      const first = await run("verify", "site");
      expect([first.status, first.err]).toEqual([0, ""]);
      expect(first.out).toMatch(/^The record ledger\.example\/harwick holds\.\n/);
      expect(first.out).toContain("It does not mean that what is on the record is true.");
      expect((await run("verify", "./site/")).out).toContain("It continues the");
      expect((await run("publish", "site", "--store", "h.db")).err).toContain("site is up to date");

      const key = (await readFile(join(folder, "site/key"), "utf8")).trim();
      expect((await run("verify", "site", "--no-seen", "--key", "site/key")).status).toBe(0);
      const other = "onrecord.test/log+2a6edc7e+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
      expect((await run("verify", "site", "--no-seen", "--key", other)).out).toContain(
        `other-key: The record is signed by ${key}`,
      );
    }));

  it("say what was changed, and exit 1", () =>
    withSite(async ({ folder, run }) => {
      const page = join(folder, "site/index.html");
      await writeFile(page, (await readFile(page, "utf8")).replace("3 million", "4 million"));
      const { status, out } = await run("verify", "site", "--json");
      expect(status).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        holds: false,
        findings: [{ code: "changed-file", path: "index.html" }],
      });
      const plain = await run("verify", "site", "--no-seen");
      expect(plain.out).toMatch(/does not hold: 1 thing found\.\nchanged-file: index\.html: /);
    }));

  it("say the same with several threads", () =>
    withSite(async ({ folder, run }) => {
      const holds = await run("verify", "site", "--no-seen", "--jobs", "2");
      expect(holds).toEqual(await run("verify", "site", "--no-seen", "--jobs", "1"));
      expect(holds.status).toBe(0);
      rmSync(join(folder, "site/index.html"));
      mkdirSync(join(folder, "site/index.html"));
      const lines = join(folder, "site/disclosures/000.jsonl");
      await writeFile(lines, (await readFile(lines, "utf8")).replace("3 million", "4 million"));
      const damaged = await run("verify", "site", "--json", "--no-seen", "--jobs", "2");
      expect(damaged).toEqual(await run("verify", "site", "--json", "--no-seen", "--jobs", "1"));
      expect(JSON.parse(damaged.out).findings.map(({ code }: { code: string }) => code)).toEqual(
        expect.arrayContaining(["wrong-disclosure", "unreachable"]),
      );
    }));

  it("redact a name, and put it back from what was kept", () =>
    withSite(async ({ folder, run }) => {
      expect((await run("verify", "site")).status).toBe(0);
      const order = [
        "--ground",
        "legal order",
        "--appeal",
        "Write to desk@ledger.example.",
        "--store",
        "h.db",
      ];
      const { status, out } = await run(
        "redact",
        "--name",
        "Ines Calder",
        ...order,
        "--keep",
        "kept.json",
        "--json",
      );
      expect(status).toBe(0);
      const done = out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(done.map(({ fields }) => fields)).toContainEqual(expect.arrayContaining(["speaker"]));
      expect((await stat(join(folder, "kept.json"))).mode & 0o777).toBe(0o600);
      expect((await run("publish", "site", "--store", "h.db")).status).toBe(0);
      const gone = await run("verify", "site");
      expect([gone.status, gone.out.includes(`${done.length} redaction`)]).toEqual([0, true]);
      expect(await readFile(join(folder, "site/index.html"), "utf8")).not.toContain("Calder");

      for (const { redaction } of done) {
        const kept = ["--from", "kept.json", "--reason", "Lifted.", "--store", "h.db"];
        const back = await run("redact", "--restore", redaction, ...kept);
        expect([back.status, back.out]).toEqual([0, ""]);
      }
      await run("publish", "site", "--store", "h.db");
      expect((await run("verify", "site")).status).toBe(0);
      expect(await readFile(join(folder, "site/index.html"), "utf8")).toContain("Calder");
    }));

  it("enter a ruling with its evidence, and not without", () =>
    withSite(async ({ folder, run }) => {
      const [file = ""] = readdirSync(join(folder, "site/statement"), {
        recursive: true,
        encoding: "utf8",
      }).filter((path) => path.endsWith(".json"));
      const about = ["--about", file.slice(3, -".json".length), "--store", "h.db"];
      const put = (name: string, fields: object) => writeFile(join(folder, name), JSON.stringify(fields));
      await put("e.json", { title: "Accounts", address: null, capture: null, note: null, receipt: null });
      const evidence = await run("enter", "evidence", "e.json", ...about, "--json");
      expect([evidence.status, evidence.err]).toEqual([0, ""]);
      const reply = { state: "not asked", because: "The accounts are the mayor's own." };
      const ruling = {
        claim: "It costs 3 million.",
        ruling: "It costs 4 million.",
        reasons: ["The accounts."],
        reply,
      };
      await put("r.json", { ...ruling, evidence: [JSON.parse(evidence.out).hash] });
      await put("bare.json", { ...ruling, evidence: [] });
      const refused = await run("enter", "ruling", "bare.json", ...about);
      expect([refused.status, refused.err]).toEqual([
        1,
        expect.stringMatching(/evidence of the ruling is wrong/),
      ]);
      expect((await run("enter", "ruling", "r.json", ...about)).status).toBe(0);
      await run("publish", "site", "--store", "h.db");
      expect((await run("verify", "site")).out).toMatch(/1 evidence, 1 ruling/);
      expect((await run("recover", "site", "--store", "h.db")).err).toContain("holds all that was published");
    }));

  it("enter what a template asks for, with ids as people have them", () =>
    withSite(async ({ folder, run }) => {
      const store = ["--store", "h.db"];
      const found = await run("find", "bridge", "--kind", "statement", "--json", ...store);
      const { id } = JSON.parse(found.out.split("\n")[0] ?? "{}") as { id: string };
      const enter = async (kind: string, fields: object, about: string[] = ["--about", id.slice(0, 12)]) => {
        await writeFile(join(folder, `${kind}.json`), JSON.stringify(fields));
        return run("enter", kind, `${kind}.json`, ...about, "--json", ...store);
      };
      for (const kind of enteredKinds) {
        const { out, status } = await run("enter", kind, "--template");
        expect(status).toBe(0);
        expect(Object.keys(JSON.parse(out)).sort()).toEqual(labelsOf(kind));
        const unfilled = await enter(kind, JSON.parse(out));
        expect([unfilled.status, unfilled.err]).toEqual([
          1,
          expect.stringMatching(/still says <.*your own words/),
        ]);
      }
      const policy = await enter("policy", { version: "2", text: "We correct at once." }, []);
      expect(policy.status).toBe(0);
      const evidence = await enter("evidence", {
        ...{ title: "Accounts", address: null, capture: null, note: null, receipt: null },
      });
      const reply = { state: "no answer", asked: "2026-03-05", channel: "e-mail", deadline: "2026-03-07" };
      const ruling = { claim: "It costs 3 million.", ruling: "It costs 4.", reasons: ["Page 3."] };
      const named = [JSON.parse(evidence.out).id];
      expect((await enter("ruling", { ...ruling, evidence: named, reply })).status).toBe(0);
      const late = { ...reply, asked: "2026-03-08" };
      expect((await enter("ruling", { ...ruling, evidence: named, reply: late })).err).toMatch(
        /before the day/,
      );
      expect((await enter("ruling", { ...ruling, evidence: ["x"], reply })).err).toMatch(/no entry x/);
      expect((await enter("walkback", { statement: id, change: "reverses" })).err).toMatch(
        /names one statement twice/,
      );
      const other = await run("find", "school", "--kind", "statement", "--json", ...store);
      const school = JSON.parse(other.out.split("\n")[0] ?? "{}").id as string;
      const theirs = await enter("walkback", { statement: school, change: "softens" });
      expect([theirs.status, theirs.err]).toEqual([
        0,
        expect.stringContaining("by Ines Calder and Tomas Reyes"),
      ]);
      expect((await enter("revision", { field: "hue", value: "red", reason: "x" })).err).toMatch(
        /no field hue/,
      );
      await run("publish", "site", ...store);
      const log = await readFile(join(folder, "site/tile/entries/000.p/8"), "latin1");
      expect([...log.matchAll(/"policy":"(\d)"/g)].map(([, version]) => version).join("")).toBe("11112222");
      expect((await run("verify", "site")).status).toBe(0);
    }));

  it("take a new key, and say so", () =>
    withSite(async ({ folder, run }) => {
      await run("verify", "site");
      const { status, err } = await run("rekey", "--store", "h.db");
      expect([status, err]).toEqual([0, expect.stringContaining("the key before signs, too")]);
      expect((await run("publish", "site", "--store", "h.db")).err).toContain(
        "signed by the key before, too",
      );
      const after = await run("verify", "site");
      expect([after.status, after.out]).toEqual([0, expect.stringContaining("The key changed 1 time;")]);
      expect((await run("rekey", "--store", "h.db")).err).toContain("take h.db.key.old away first");
      rmSync(join(folder, "h.db.key.old"));
      rmSync(join(folder, "h.db.key"));
      expect((await run("rekey", "--store", "h.db")).status).toBe(1);
      expect((await run("rekey", "--store", "h.db", "--lost")).err).toContain("nothing vouches for it");
      await run("publish", "site", "--store", "h.db");
      const lost = await run("verify", "site");
      expect([lost.status, lost.out]).toEqual([1, expect.stringContaining("other-key: ")]);
    }));

  it.each<[string[], number, RegExp]>([
    [["enter", "ruling", "--store", "h.db"], 2, /--template/],
    [["enter", "verdict", "article.txt", "--store", "h.db"], 2, /no act that can be entered/],
    [["enter", "edition", "article.txt", "--store", "h.db"], 2, /no act that can be entered/],
    [["enter", "evidence", "article.txt", "--store", "h.db"], 1, /not a JSON object/],
    [["enter", "evidence", "nowhere.json", "--store", "h.db"], 1, /nowhere\.json/],
    [["recover", "nowhere", "--store", "h.db"], 2, /no folder nowhere/],
    [["verify", "nowhere"], 1, /There is nothing at nowhere/],
    [["verify", "ftp://ledger.example/"], 2, /http or https/],
    [["verify", "https://user:word@ledger.example/"], 2, /name or password/],
    [["verify", "site", "--key", "word"], 2, /--key: not an Ed25519/],
    [["publish", "site", "--store", "nowhere.db"], 1, /no store at nowhere\.db/],
    [["publish", "site", "--store", "h.db", "--origin", "a b"], 2, /without spaces/],
    [["publish", "site", "--store", "h.db", "--origin", "other.example"], 1, /stays so/],
    [["publish", "site", "--store", "h.db", "--key", "new.key"], 1, /is not at new\.key/],
    [["publish", "other", "--store", "h.db"], 1, /not published by onrecord/],
    [["publish", "site", "--store", "postgres://localhost/x"], 2, /with --key/],
    [["redact", "--store", "h.db"], 2, /Name an ENTRY/],
    [["redact", "x", "--store", "h.db"], 2, /--ground/],
    [["redact", "x", "--ground", "error", "--appeal", "Write.", "--store", "h.db"], 1, /no entry x/],
    [
      ["redact", "--name", "Ruth Amadi", "--ground", "error", "--appeal", "Write.", "--store", "h.db"],
      1,
      /Nothing names it/,
    ],
    [["redact", "--restore", "x", "--store", "h.db"], 2, /--from/],
    [
      ["redact", "--restore", "x", "--from", "article.txt", "--reason", "y", "--store", "h.db"],
      1,
      /cannot be read/,
    ],
    [
      ["redact", "--restore", "x", "--values", "list.json", "--reason", "y", "--store", "h.db"],
      1,
      /cannot be read/,
    ],
    [
      ["redact", "--restore", "x", "--values", "v.json", "--reason", "y", "--store", "h.db"],
      1,
      /no redaction x/,
    ],
  ])("%j is refused in words", (args, code, words) =>
    withSite(async ({ folder, run }) => {
      mkdirSync(join(folder, "other"));
      writeFileSync(join(folder, "other/file"), "");
      writeFileSync(join(folder, "list.json"), "[]");
      writeFileSync(join(folder, "v.json"), '{"place": "Harwick"}');
      const { status, err, out } = await run(...args);
      expect([status, out]).toEqual([code, ""]);
      expect(err).toMatch(words);
      expect(err).not.toMatch(/\n\s+at /);
    }),
  );

  it("knows the grounds that the ledger knows", () => {
    expect(grounds).toEqual([...redactionGrounds]);
    expect(Object.keys(findingMeanings).length).toBeGreaterThan(20);
  });
});

describe("verify at an address", { timeout: patience }, () => {
  /** Serves a folder; `answer` may take a path over. */
  async function served<T>(
    folder: string,
    answer: (path: string) => { status: number; location?: string; body?: string | Buffer } | null,
    use: (address: string, asked: { path: string; headers: string[] }[]) => Promise<T>,
  ): Promise<T> {
    const asked: { path: string; headers: string[] }[] = [];
    const server: Server = createServer(async (request, response) => {
      const path = (request.url ?? "").replace("/record/", "");
      asked.push({ path, headers: Object.keys(request.headers) });
      const given = answer(path);
      if (given !== null) {
        response.writeHead(given.status, given.location === undefined ? {} : { location: given.location });
        response.end(given.body);
        return;
      }
      const bytes = await readFile(join(folder, path)).catch(() => null);
      response.writeHead(bytes === null ? 404 : 200).end(bytes);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    try {
      return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/record`, asked);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it("asks for the files without credentials, and says that it cannot list them", () =>
    withSite(({ folder, run }) =>
      served(
        join(folder, "site"),
        () => null,
        async (address, asked) => {
          const { status, out } = await run("verify", address);
          expect([status, out.split("\n")[0]]).toEqual([0, "The record ledger.example/harwick holds."]);
          expect(out).toContain("could not be listed");
          for (const { headers } of asked) expect(headers).not.toContain("cookie");
        },
      ),
    ));

  it.each<[string, (path: string) => ReturnType<Parameters<typeof served>[1]>, RegExp]>([
    [
      "another page",
      (path) => (path === "index.html" ? { status: 200, body: "words" } : null),
      /changed-file: index\.html/,
    ],
    ["no page", (path) => (path === "index.html" ? { status: 404 } : null), /missing-file: index\.html/],
    [
      "an error",
      (path) => (path === "manifest" ? { status: 500 } : null),
      /unreachable: manifest: The server answered 500/,
    ],
    [
      "a redirect to another host",
      (path) => (path === "key" ? { status: 302, location: "http://127.0.0.2:1/key" } : null),
      /leads to another place/,
    ],
    [
      "a ring of redirects",
      (path) => (path === "key" ? { status: 302, location: "/record/key" } : null),
      /leads in a ring/,
    ],
    [
      "more than a file can hold",
      (path) => (path === "key" ? { status: 200, body: Buffer.alloc(65 * 1024 * 1024) } : null),
      /larger than/,
    ],
  ])("finds %s", (_, answer, words) =>
    withSite(({ folder, run }) =>
      served(join(folder, "site"), answer, async (address) => {
        const { status, out, err } = await run("verify", address);
        expect([status, err]).toEqual([1, ""]);
        expect(out).toMatch(words);
      }),
    ),
  );
});
