import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { utf8 } from "../../ledger/bytes.ts";
import { LedgerError } from "../../ledger/errors.ts";
import { checkpointPath } from "../../ledger/layout.ts";
import { type Checkpoint, parseCheckpoint } from "../../ledger/note/checkpoint.ts";
import { parseNote } from "../../ledger/note/note.ts";
import { keyText, parseKey } from "../../ledger/note/verifier-key.ts";
import { type PublishedFolder, Unreadable } from "../../ledger/verify/folder.ts";
import { parseSeen, type Seen } from "../../ledger/verify/seen.ts";
import { verifyRecord } from "../../ledger/verify/verify.ts";
import { checkedLines, findingLine, headline, proves } from "../../ledger/verify/words.ts";
import { localFolder } from "../../publish/log/local-folder.ts";
import { webFolder } from "../../publish/log/web-folder.ts";
import { sha256 } from "../../text/digest.ts";
import { Failure, Misuse, status } from "../io/failure.ts";
import { put, say, writeWhole } from "../io/output.ts";
import { canThread, defaultThreads } from "../io/pool.ts";
import { Progress } from "../io/progress.ts";
import type { VerifyFlags } from "./verify.ts";
import { VerifyThreads } from "./verify-threads.ts";

export async function runVerify(place: string, flags: VerifyFlags): Promise<number> {
  const folder = folderAt(place);
  const seenPath =
    flags.seen === false ? null : typeof flags.seen === "string" ? flags.seen : await defaultSeen(folder);
  const seen = seenPath === null ? null : readSeen(seenPath);
  const progress = new Progress();
  const threads = await threadsFor(place, folder, flags);
  const { seen: toKeep, ...report } = await verifyRecord(threads?.folder ?? folder, {
    seen,
    keys: flags.key === undefined ? [] : [keyFrom(flags.key)],
    ...(threads === null ? {} : { open: threads.open }),
    progress: (what, done, all) => progress.step(`checking ${what}: ${done} of ${all}`, true),
  }).finally(() => threads?.close());
  progress.clear();
  if (seenPath !== null && toKeep !== null) await keepSeen(seenPath, toKeep);
  if (flags.json) await put(`${JSON.stringify(report, null, 2)}\n`);
  else {
    const whole = { ...report, seen: toKeep };
    const lines = [
      headline(whole),
      ...report.findings.map(findingLine),
      "",
      ...checkedLines(whole),
      "",
      ...proves,
    ];
    await put(`${lines.join("\n")}\n`);
  }
  return report.holds ? status.done : status.foundWrong;
}

/** Entries from which on threads are worth their start. */
const manyEntries = 2000;

async function threadsFor(
  place: string,
  folder: PublishedFolder,
  { jobs }: VerifyFlags,
): Promise<VerifyThreads | null> {
  if (!canThread || isAddress(place)) return null;
  const { size = 0 } = (await checkpointOf(folder)) ?? {};
  const threads = jobs ?? (size < manyEntries ? 1 : defaultThreads());
  return threads === 1 ? null : new VerifyThreads(place, threads);
}

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

function folderAt(place: string): PublishedFolder {
  if (isAddress(place)) {
    if (!URL.canParse(place)) throw new Misuse(`${place} is not an address.`);
    const address = new URL(place);
    if (address.username !== "" || address.password !== "")
      throw new Misuse("The address holds a name or password, and neither is sent. Leave it out.");
    return webFolder(address);
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(place))
    throw new Misuse(`${place}: give a folder, or an address with http or https.`);
  if (!existsSync(place)) throw new Failure(`There is nothing at ${place}.`);
  return localFolder(place);
}

/** The key as it was typed, or in a file. */
function keyFrom(given: string): string {
  const text = existsSync(given) ? readFileSync(given, "utf8").trim() : given;
  try {
    return keyText(parseKey(text));
  } catch (error) {
    if (error instanceof LedgerError) throw new Misuse(`--key: ${error.message}.`);
    throw error;
  }
}

/** A place of its own for each log, in the user's home; null where the log does not say its name. */
async function defaultSeen(folder: PublishedFolder): Promise<string | null> {
  const checkpoint = await checkpointOf(folder);
  if (checkpoint === null) return null;
  const state = process.env.XDG_STATE_HOME ?? join(homedir(), ".local", "state");
  return join(state, "onrecord", "seen", `${sha256(checkpoint.origin).slice(7, 39)}.json`);
}

/** What the checkpoint says, which nobody has checked yet; null where it cannot be read. */
async function checkpointOf(folder: PublishedFolder): Promise<Checkpoint | null> {
  try {
    const note = await folder.read(checkpointPath);
    return parseCheckpoint(parseNote(utf8(note ?? new Uint8Array()) ?? "").text);
  } catch (error) {
    if (error instanceof LedgerError || error instanceof Unreadable) return null;
    throw error;
  }
}

function readSeen(path: string): Seen | null {
  if (!existsSync(path)) return null;
  try {
    return parseSeen(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Failure(`${path} cannot be read as what was seen: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

async function keepSeen(path: string, text: string): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    await writeWhole(path, text);
  } catch (error) {
    say(`what was seen could not be kept: ${(error as Error).message}`);
  }
}
