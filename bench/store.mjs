/**
 * The store: `npm run bench:store [-- STATEMENTS [ARTICLES.jsonl]]`.
 *   1  adding articles from the command line, reading included: documents per second, wall and CPU
 *   2  find over so many statements (a million where nothing else is said) of invented words that are as uneven as
 *      those of a language: milliseconds, median, 95th of 100 and slowest
 * `ONRECORD_STORE` names a file, or a PostgreSQL database, for the second; one that was filled before is not filled
 * again.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { find } from "../dist/store/find.js";
import { putItems } from "../dist/store/items.js";
import { facetWord, fold } from "../dist/store/query.js";
import { openStore } from "../dist/store/store.js";

const home = resolve(import.meta.dirname, "..");
const count = Number(process.argv[2] ?? 1_000_000);
const corpus = process.argv[3] ?? join(home, "../shared/corpora/polnear/train.jsonl");
const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

if (existsSync(corpus)) measureAdding();
else console.log("No articles to add: give a file of JSON Lines with {id, text}.");
await measureFinding();

function measureAdding() {
  const rows = readFileSync(corpus, "utf8").trim().split("\n").slice(0, 1000);
  const files = rows.map((row, i) => {
    const path = join(folder, `${i}.txt`);
    writeFileSync(path, JSON.parse(row).text);
    return path;
  });
  for (const reader of ["quick", "rules"]) {
    const started = performance.now();
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        "--import",
        join(home, "bench/usage.mjs"),
        join(home, "dist/cli/main.js"),
        "add",
        ...files,
        "--json",
        "--reader",
        reader,
        "--store",
        join(folder, `${reader}.db`),
      ],
      { maxBuffer: 1e8 },
    );
    const wall = (performance.now() - started) / 1000;
    const added = stdout.toString().trim().split("\n").length;
    const { cpu, memory } = JSON.parse(/usage (.*)/.exec(stderr.toString())?.[1] ?? "{}");
    const size = statSync(join(folder, `${reader}.db`)).size / 1e6;
    console.log(
      `add, ${reader} reader: ${added} articles, ${(added / wall).toFixed(1)} a second (wall), ${(added / cpu).toFixed(1)} a CPU-second; ${Math.round(memory)} MB at its peak, a file of ${Math.round(size)} MB`,
    );
  }
}

async function measureFinding() {
  const random = seeded(7);
  const vocabulary = Array.from({ length: 50_000 }, (_, i) => wordOf(i));
  /** The nth word comes up about 1/n as often as the first, as in a language. */
  const word = () =>
    vocabulary[Math.min(vocabulary.length - 1, Math.floor(vocabulary.length ** random()) - 1)] ?? "";
  const speakers = Array.from(
    { length: 5000 },
    (_, i) => `${wordOf(i + 60_000)} ${wordOf((i % 900) + 70_000)}`,
  );
  const posts = [
    "mayor",
    "governor",
    "minister of roads",
    "council member",
    "chief executive",
    "union leader",
  ];
  const classes = ["fact", "opinion", "prediction", "promise", "experience", "question"];
  const store = await openStore(process.env.ONRECORD_STORE ?? join(folder, "find.db"));
  const { next } = await store.db
    .selectFrom("counters")
    .select("next")
    .where("name", "=", "items")
    .executeTakeFirstOrThrow();
  const started = performance.now();
  const batch = 5000;
  for (let from = 0; from < count; from += batch) {
    const drawn = Array.from({ length: Math.min(batch, count - from) }, (_, i) => {
      const n = from + i;
      const text = Array.from({ length: 12 + Math.floor(random() * 16) }, word).join(" ");
      const speaker = speakers[Math.floor(speakers.length ** random()) - 1] ?? "";
      const post = posts[n % posts.length] ?? "";
      const kind = classes[Math.floor(random() * classes.length)] ?? "";
      const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3650) * 86_400_000)
        .toISOString()
        .slice(0, 10);
      const base = { id: `c-${n}`, kind: "claim", document: `d-${n >> 5}`, version: 1, local: `c${n}`, text };
      return /** @type {import("../dist/store/items.js").Drawn} */ ({
        item: { ...base, speaker, person: null, post, class: kind, day, sure: "sure", negated: 0 },
        words: {
          text: fold(text),
          speaker: fold(speaker),
          post: fold(post),
          facet: [facetWord("kind", "claim"), facetWord("class", kind)],
        },
      });
    });
    if (Number(next) === 0) await store.write((tx) => putItems(store, tx, drawn));
  }
  const perSecond = Math.round(count / ((performance.now() - started) / 1000));
  console.log(
    `${count.toLocaleString("en-US")} statements${Number(next) === 0 ? ` put in, ${perSecond} a second` : ""}:`,
  );
  const frequent = () => vocabulary[Math.floor(random() * 20)] ?? "";
  const middling = () => vocabulary[20 + Math.floor(random() * 2000)] ?? "";
  const rare = () => vocabulary[5000 + Math.floor(random() * 40_000)] ?? "";
  const speaker = () => speakers[Math.floor(speakers.length ** random()) - 1] ?? "";
  const queries = {
    "one frequent word": () => ({ words: frequent() }),
    "one word": () => ({ words: middling() }),
    "a rare word": () => ({ words: rare() }),
    "two words": () => ({ words: `${frequent()} ${middling()}` }),
    "three frequent words": () => ({ words: `${frequent()} ${frequent()} ${frequent()}` }),
    "a frequent and a rare word": () => ({ words: `${frequent()} ${rare()}` }),
    "words in a row": () => ({ words: `"${frequent()} ${frequent()}"` }),
    "the beginning of a word": () => ({ words: `${middling().slice(0, 3)}*` }),
    "a word by a speaker": () => ({ words: frequent(), speaker: speaker() }),
    "a word and a post": () => ({ words: middling(), post: "governor" }),
    "a word in a month": () => ({ words: middling(), from: "2019-05", to: "2019-05" }),
    "a class by a speaker": () => ({ class: "promise", speaker: speaker() }),
    "a month": () => ({ from: "2019-05", to: "2019-05" }),
  };
  const all = [];
  for (const [name, query] of Object.entries(queries)) {
    const times = [];
    const cpu = process.cpuUsage();
    for (let round = 0; round < 60; round++) {
      const asked = query();
      const before = performance.now();
      await find(store, asked);
      times.push(performance.now() - before);
    }
    all.push(...times);
    const { user, system } = process.cpuUsage(cpu);
    console.log(
      `  ${name.padEnd(28)} ${line(times)}; ${((user + system) / 1000 / times.length).toFixed(1)} ms of CPU on average`,
    );
  }
  console.log(`  ${"all".padEnd(28)} ${line(all)}`);
  await store.close();
}

/** @param {number[]} times */
function line(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1).padStart(7);
  return `median ${at(0.5)} ms, 95th of 100 ${at(0.95)} ms, slowest ${at(1)} ms`;
}

/** An invented word: its number in syllables. @param {number} number */
function wordOf(number) {
  const [consonants, vowels] = ["bdfgklmnprstvz", "aeiou"];
  let word = "";
  for (let rest = number + 70; rest > 0; rest = Math.floor(rest / 70))
    word += `${consonants[rest % 14]}${vowels[Math.floor(rest / 14) % 5]}`;
  return word;
}

/** The same numbers in every run. @param {number} state */
function seeded(state) {
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
