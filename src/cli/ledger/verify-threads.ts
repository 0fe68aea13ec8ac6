/** A published folder on this machine, read and opened by several threads: a large record is hashing above all. */
import { type PublishedFolder, Unreadable } from "../../ledger/verify/folder.ts";
import type { Opener } from "../../ledger/verify/open-entry.ts";
import { localFolder } from "../../publish/log/local-folder.ts";
import { Pool } from "../io/pool.ts";
import type { FileSent, VerifyAnswer, VerifyTask } from "./verify-worker.ts";

interface Waiting {
  path: string;
  resolve(file: Uint8Array | null): void;
  reject(error: unknown): void;
}

export class VerifyThreads {
  readonly folder: PublishedFolder;
  readonly open: Opener;
  readonly #pool: Pool<VerifyTask, VerifyAnswer>;
  #waiting: Waiting[] = [];

  constructor(place: string, threads: number) {
    this.#pool = new Pool(new URL("./verify-worker.js", import.meta.url), threads, place);
    this.folder = { list: localFolder(place).list, read: (path) => this.#read(path) };
    this.open = async (bundle) => {
      const answer = await this.#pool.run({ bundle });
      if ("opened" in answer) return answer.opened;
      throw new TypeError("the answer of another task");
    };
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  /** All that is asked for before the event loop turns is asked for at once. */
  #read(path: string): Promise<Uint8Array | null> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#send());
      this.#waiting.push({ path, resolve, reject });
    });
  }

  async #send(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    try {
      const answer = await this.#pool.run({ paths: waiting.map(({ path }) => path) });
      const files: FileSent[] = "files" in answer ? answer.files : [];
      for (const [i, { resolve, reject }] of waiting.entries()) {
        const file = files[i] ?? null;
        if (file === null || file instanceof Uint8Array) resolve(file);
        else reject(new Unreadable(file.unreadable));
      }
    } catch (error) {
      for (const { reject } of waiting) reject(error);
    }
  }
}
