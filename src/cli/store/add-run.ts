import { type IntakeOptions, intake } from "../../intake/intake.ts";
import type { Issue } from "../../record.ts";
import type { StoreError } from "../../store/error.ts";
import { readerName } from "../../store/identity.ts";
import { alreadyKept, type Incoming, type Kept, keep, underItsId } from "../../store/keep.ts";
import { peopleIn } from "../../store/people.ts";
import { refusalOf, type Store } from "../../store/store.ts";
import { Misuse, reasonOf, status } from "../io/failure.ts";
import { bytesOf, inputsOf, nameOf } from "../io/input.ts";
import { put, say } from "../io/output.ts";
import { Progress } from "../io/progress.ts";
import { intakeOptionsOf } from "../read/options.ts";
import { type Read, readBy } from "../read/reader.ts";
import type { AddFlags } from "./add.ts";
import { inStore } from "./store-option.ts";

/** `onrecord add`: returns the exit status. */
export async function runAdd(given: readonly string[], flags: AddFlags): Promise<number> {
  const files = inputsOf(given);
  if (flags.identity !== undefined && files.length > 1)
    throw new Misuse("--identity takes one FILE: add the versions of a document one after another.");
  const options = intakeOptionsOf(flags);
  const read = await readBy(flags.reader);
  return inStore(flags, { create: true }, async (store) => {
    const people = await peopleIn(store.db);
    const adding = new Adding(store, read, options, {
      people,
      ...(flags.identity === undefined ? {} : { identity: flags.identity }),
    });
    const progress = new Progress();
    let failures = 0;
    for (const [i, file] of files.entries()) {
      progress.step(`${i + 1} of ${files.length.toLocaleString("en-US")}: ${nameOf(file)} …`);
      const { kept, issues } = await adding.add(file);
      if (kept === null) failures++;
      progress.clear();
      for (const { code, message } of issues) say(`${nameOf(file)}: ${code}: ${message}`);
      await put(`${lineOf(file, kept, issues, flags)}\n`);
    }
    return failures > 0 ? status.foundWrong : status.done;
  });
}

interface Added {
  kept: Kept | null;
  issues: readonly { code: Issue["code"] | StoreError["code"] | "internal"; message: string }[];
}

/** A run over many files with one reader. */
class Adding {
  readonly #store: Store;
  readonly #read: Read;
  readonly #options: IntakeOptions;
  readonly #given: Pick<Incoming, "identity" | "people">;
  /** The reader's name, known from its first record on: what it has read before need not be read again. */
  #reader: string | null = null;

  constructor(
    store: Store,
    read: Read,
    options: IntakeOptions,
    given: Pick<Incoming, "identity" | "people">,
  ) {
    this.#store = store;
    this.#read = read;
    this.#options = options;
    this.#given = given;
  }

  /** One document, on the disk when this returns. A fault in one does not end the run over the others. */
  async add(file: string): Promise<Added> {
    try {
      const bytes = await bytesOf(file);
      if (!(bytes instanceof Uint8Array)) return { kept: null, issues: [bytes] };
      const options = file === "-" ? this.#options : { ...this.#options, name: file };
      const { document, issues } = await intake(bytes, options);
      if (document === null) return { kept: null, issues };
      const incoming = { ...this.#given, document, bytes };
      return { kept: await this.#keep(incoming, issues), issues };
    } catch (error) {
      const refusal = refusalOf(this.#store.dialect, error);
      // Only what is about this one document: a store that cannot be written to ends the run.
      if (refusal !== null && refusal.code !== "conflict") throw refusal;
      return { kept: null, issues: [{ code: refusal?.code ?? "internal", message: reasonOf(error) }] };
    }
  }

  async #keep(incoming: Incoming, issues: readonly Issue[]): Promise<Kept> {
    const known = this.#reader === null ? null : await alreadyKept(this.#store.db, incoming, this.#reader);
    if (known !== null) return known;
    const { people = [] } = this.#given;
    const record = await this.#read(underItsId(incoming), { issues, people });
    this.#reader = readerName(record.reader, people);
    return keep(this.#store, incoming, record);
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
