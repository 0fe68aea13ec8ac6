import type { IntakeOptions } from "../../intake/intake.ts";
import type { Issue, OnRecord } from "../../record.ts";
import type { StoreError } from "../../store/error.ts";
import { readerName } from "../../store/identity.ts";
import { alreadyKept, type Incoming, type Kept, keep, underItsId } from "../../store/keep.ts";
import { peopleIn } from "../../store/people.ts";
import { refusalOf, type Store } from "../../store/store.ts";
import { inOrder } from "../../text/in-order.ts";
import { Misuse, reasonOf, status } from "../io/failure.ts";
import { bytesOf, inputsOf, nameOf } from "../io/input.ts";
import { put, say } from "../io/output.ts";
import { defaultThreads } from "../io/pool.ts";
import { Progress } from "../io/progress.ts";
import { intakeOptionsOf } from "../read/options.ts";
import type { AddFlags } from "./add.ts";
import { type Reading, readingBy } from "./read-threads.ts";
import { inStore } from "./store-option.ts";

/** Files from which on threads, each with a reader of its own, are worth their start. */
const manyFiles = 8;

/** `onrecord add`: returns the exit status. */
export async function runAdd(given: readonly string[], flags: AddFlags): Promise<number> {
  const files = inputsOf(given);
  if (flags.identity !== undefined && files.length > 1)
    throw new Misuse("--identity takes one FILE: add the versions of a document one after another.");
  const options = intakeOptionsOf(flags);
  const threads = Math.min(flags.jobs ?? usualThreads(files.length, flags), files.length);
  const reading = await readingBy(flags.reader, threads);
  return inStore(flags, { create: true }, async (store) => {
    const given = {
      people: await peopleIn(store.db),
      ...(flags.identity === undefined ? {} : { identity: flags.identity }),
    };
    const adding = new Adding(store, reading, options, given);
    const progress = new Progress();
    let [done, failures] = [0, 0];
    // Read side by side, kept one after another: the lines come in the order of the files.
    const ahead = threads > 1 ? threads * 2 : 1;
    for await (const { file, prepared } of inOrder(files, ahead, (file) => adding.prepare(file))) {
      progress.step(`${++done} of ${files.length.toLocaleString("en-US")}: ${nameOf(file)} …`);
      const { kept, issues } = await adding.keep(prepared);
      if (kept === null) failures++;
      progress.clear();
      for (const { code, message } of issues) say(`${nameOf(file)}: ${code}: ${message}`);
      await put(`${lineOf(file, kept, issues, flags)}\n`);
    }
    return failures > 0 ? status.foundWrong : status.done;
  }).finally(() => reading.close());
}

/** The thorough reader takes too much memory to have several of it unasked. */
const usualThreads = (files: number, { reader }: AddFlags): number =>
  files < manyFiles || reader === "thorough" ? 1 : defaultThreads();

interface Added {
  kept: Kept | null;
  issues: readonly { code: Issue["code"] | StoreError["code"] | "internal"; message: string }[];
}

/** A document that was read, or that there is no need to keep. */
type Prepared = Added | { incoming: Incoming; record: OnRecord; issues: Issue[] };

/** A run over many files with one reader. A fault in one does not end the run over the others. */
class Adding {
  readonly #store: Store;
  readonly #reading: Reading;
  readonly #options: IntakeOptions;
  readonly #given: Pick<Incoming, "identity" | "people">;
  /** The reader's name, known from its first record on: what it has read before need not be read again. */
  #reader: string | null = null;

  constructor(
    store: Store,
    reading: Reading,
    options: IntakeOptions,
    given: Pick<Incoming, "identity" | "people">,
  ) {
    this.#store = store;
    this.#reading = reading;
    this.#options = options;
    this.#given = given;
  }

  async prepare(file: string): Promise<{ file: string; prepared: Prepared }> {
    return { file, prepared: await this.#guarded(() => this.#prepare(file)) };
  }

  /** On the disk when this returns. */
  async keep(prepared: Prepared): Promise<Added> {
    if ("kept" in prepared) return prepared;
    const { incoming, record, issues } = prepared;
    return this.#guarded(async () => ({ kept: await keep(this.#store, incoming, record), issues }));
  }

  async #prepare(file: string): Promise<Prepared> {
    const bytes = await bytesOf(file);
    if (!(bytes instanceof Uint8Array)) return { kept: null, issues: [bytes] };
    const options = file === "-" ? this.#options : { ...this.#options, name: file };
    const { document, issues } = await this.#reading.intake(bytes, options);
    if (document === null) return { kept: null, issues };
    const incoming = { ...this.#given, document, bytes };
    const known = this.#reader === null ? null : await alreadyKept(this.#store.db, incoming, this.#reader);
    if (known !== null) return { kept: known, issues };
    const { people = [] } = this.#given;
    const record = await this.#reading.read(underItsId(incoming), { issues, people });
    this.#reader = readerName(record.reader, people);
    return { incoming, record, issues };
  }

  async #guarded<T>(act: () => Promise<T>): Promise<T | Added> {
    try {
      return await act();
    } catch (error) {
      const refusal = refusalOf(this.#store.dialect, error);
      // Only what is about this one document: a store that cannot be written to ends the run.
      if (refusal !== null && refusal.code !== "conflict") throw refusal;
      return { kept: null, issues: [{ code: refusal?.code ?? "internal", message: reasonOf(error) }] };
    }
  }
}

function lineOf(file: string, kept: Kept | null, issues: Added["issues"], { json }: AddFlags): string {
  if (kept !== null) {
    const { id, version, isNew } = kept;
    if (json) return JSON.stringify({ id, version, new: isNew, file });
    return `${id}  ${isNew ? `version ${version}` : "known"}  ${nameOf(file)}`;
  }
  const [{ code, message } = { code: "internal", message: "unknown reason" }] = issues;
  return json ? JSON.stringify({ file, error: { code, message } }) : `-  not added  ${nameOf(file)}`;
}
