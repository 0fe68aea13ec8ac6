import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/** What a thread is asked, and what it answers: one for one, in the same order. */
type Answer<Result> = { result: Result } | { error: unknown };

/** More threads than this gain nothing, and each takes memory. */
const mostThreads = 4;
/** Node of the lowest version that is supported runs no TypeScript in a thread: sources run where they are. */
export const canThread = import.meta.url.endsWith(".js");

export const defaultThreads = (): number => Math.min(availableParallelism(), mostThreads);

/** Threads that do one kind of task each alike; they start with the first task. */
export class Pool<Task, Result> {
  readonly #script: URL;
  readonly #count: number;
  readonly #data: unknown;
  #threads: Thread<Task, Result>[] = [];

  constructor(script: URL, count: number, data: unknown = null) {
    this.#script = script;
    this.#count = count;
    this.#data = data;
  }

  /** @throws what the task throws; an error that ends the thread is thrown for all that it was asked */
  run(task: Task): Promise<Result> {
    if (this.#threads.length === 0)
      this.#threads = Array.from({ length: this.#count }, () => new Thread(this.#script, this.#data));
    const [first, ...rest] = this.#threads as [Thread<Task, Result>, ...Thread<Task, Result>[]];
    return rest.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least), first).run(task);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }
}

class Thread<Task, Result> {
  readonly #worker: Worker;
  readonly #asked: { resolve(result: Result): void; reject(error: unknown): void }[] = [];
  #end: unknown = null;

  constructor(script: URL, workerData: unknown) {
    // The flags of the process (--input-type, --inspect …) are not for the thread.
    this.#worker = new Worker(script, { workerData, execArgv: [] });
    this.#worker.on("message", (answer: Answer<Result>) => {
      const asked = this.#asked.shift();
      if ("result" in answer) asked?.resolve(answer.result);
      else asked?.reject(answer.error);
    });
    this.#worker.on("error", (error) => this.#stop(error));
    this.#worker.on("exit", () => this.#stop(new Error("a thread ended before its work was done")));
    // What waits for an answer keeps the process going; a thread that waits for work does not.
    this.#worker.unref();
  }

  get waiting(): number {
    return this.#asked.length;
  }

  run(task: Task): Promise<Result> {
    if (this.#end !== null) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject });
      this.#worker.ref();
      this.#worker.postMessage(task);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #stop(error: unknown): void {
    this.#end ??= error;
    for (const { reject } of this.#asked.splice(0)) reject(this.#end);
  }
}
