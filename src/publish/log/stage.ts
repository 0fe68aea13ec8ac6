/**
 * A folder is published whole: the new one is made beside it, out of links to the files that stay and of new files,
 * and then takes its place. A reader finds the old folder or the new one.
 */
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { sameBytes } from "../../ledger/bytes.ts";
import { checkpointPath } from "../../ledger/layout.ts";
import { digestOfFile, flush, isMissing, readIfThere } from "./durable.ts";

export class StageError extends Error {
  override readonly name = "StageError";
  readonly code: "busy" | "not-ours";
  constructor(code: StageError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** What must be on the disk before a checkpoint says so; a page that a power cut spoils is made again. */
const isOfLog = /^(tile\/|disclosures\/|manifest$|checkpoint$|key$)/;

export class Stage {
  readonly #target: string;
  readonly #next: string;
  readonly #old: string;
  readonly #lock: string;
  /** Plain files that are published now; of whatever else lies there nothing is kept. */
  readonly #current: ReadonlySet<string>;
  readonly #all: number;
  readonly #hadOne: boolean;
  readonly #folders = new Set<string>();
  readonly #paths = new Set<string>();
  /** Files that are new or not what they were. */
  readonly #written = new Set<string>();

  constructor(folder: string) {
    this.#target = resolve(folder);
    const beside = (what: string) =>
      join(dirname(this.#target), `.${basename(this.#target)}.onrecord-${what}`);
    this.#next = beside("next");
    this.#old = beside("old");
    this.#lock = beside("lock");
    mkdirSync(dirname(this.#target), { recursive: true });
    takeLock(this.#lock);
    // What a kill has left: the old folder moved away and no new one in its place, or a new one half made.
    if (listOf(this.#target) === null && listOf(this.#old) !== null) renameSync(this.#old, this.#target);
    const there = listOf(this.#target);
    this.#hadOne = there !== null;
    this.#current = new Set(there?.filter(({ isPlain }) => isPlain).map(({ path }) => path));
    this.#all = there?.length ?? 0;
    if (this.#all > 0 && !this.#current.has(checkpointPath)) {
      rmSync(this.#lock);
      throw new StageError("not-ours", `${folder} holds files that were not published by onrecord`);
    }
    rmSync(this.#old, { recursive: true, force: true });
    rmSync(this.#next, { recursive: true, force: true });
    mkdirSync(this.#next);
  }

  /** What lies in the folder that is published now. */
  current(path: string): Uint8Array | null {
    return this.#current.has(path) ? readIfThere(join(this.#target, path)) : null;
  }

  /** Paths of all files in a folder of the one that is published now. */
  currentPaths(folder: string): string[] {
    return [...this.#current].filter((path) => path.startsWith(`${folder}/`));
  }

  put(path: string, bytes: Uint8Array): void {
    const now = this.current(path);
    // What was put before may be a link to a file that is published, and must not be written into.
    if (this.#paths.has(path)) rmSync(join(this.#next, path));
    this.#paths.add(path);
    if (now !== null && sameBytes(now, bytes)) this.#link(path);
    else {
      this.#written.add(path);
      writeFileSync(this.#place(path), bytes);
    }
  }

  /** Puts a file that is too large to be held; it lies at `from`, and may be taken from there. */
  putFile(path: string, from: string, digest: string): void {
    const now = join(this.#target, path);
    if (this.#paths.has(path)) rmSync(join(this.#next, path));
    this.#paths.add(path);
    const isThere = this.#current.has(path) && statSync(now).size === statSync(from).size;
    if (isThere && digestOfFile(now) === digest) this.#link(path);
    else {
      this.#written.add(path);
      copyFileSync(from, this.#place(path));
    }
  }

  #link(path: string): void {
    const [from, to] = [join(this.#target, path), this.#place(path)];
    try {
      linkSync(from, to);
    } catch {
      // A file system without links.
      copyFileSync(from, to);
    }
  }

  #place(path: string): string {
    const place = join(this.#next, path);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return place;
  }

  get changed(): number {
    return this.#written.size;
  }

  /** Whether the folder that is published now holds just what was put here. */
  get isSame(): boolean {
    return this.#written.size === 0 && this.#all === this.#paths.size;
  }

  /** Puts the new folder in the place of the old one, once it is on the disk. */
  commit(): void {
    for (const path of this.#written) if (isOfLog.test(path)) flush(join(this.#next, path));
    for (const folder of this.#folders) flush(folder);
    flush(this.#next);
    if (this.#hadOne) renameSync(this.#target, this.#old);
    try {
      renameSync(this.#next, this.#target);
    } catch (error) {
      if (this.#hadOne) renameSync(this.#old, this.#target);
      throw error;
    }
    flush(dirname(this.#target));
    rmSync(this.#old, { recursive: true, force: true });
  }

  /** Takes away what was not committed. */
  close(): void {
    rmSync(this.#next, { recursive: true, force: true });
    rmSync(this.#lock, { force: true });
  }
}

/** One publisher at a time: the lock names the process that holds it, and is free where that one is gone. */
function takeLock(path: string): void {
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = Number(new TextDecoder().decode(readIfThere(path) ?? new Uint8Array()));
    if (holder !== process.pid && isRunning(holder))
      throw new StageError("busy", `another process (${holder}) is publishing here`);
    rmSync(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    // It runs, and is someone else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** All that lies in a folder but folders, with `/` between the parts of a path; null where there is no folder. */
export function listOf(folder: string): { path: string; isPlain: boolean }[] | null {
  const root = resolve(folder);
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => ({
        path: join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
        isPlain: entry.isFile(),
      }));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export const pathsIn = (folder: string): string[] => (listOf(folder) ?? []).map(({ path }) => path);
