import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

type Answer<Result> = { result: Result } | { error: unknown };

/** More threads than this gain nothing, and each takes memory. */
const mostThreads = 4;
/** Node of the lowest version that is supported runs no TypeScript in a thread: sources run where they are. */
export const canThread = import.meta.url.endsWith(".js");

export const defaultThreads = (): number => Math.min(availableParallelism(), mostThreads);

interface Asked<Task, Result> {
  task: Task;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** Threads that all do the same kind of task, each one at a time; they start when they are first needed. */
export class Pool<Task, Result> {
  readonly #script: URL;
  readonly #most: number;
  readonly #data: unknown;
  readonly #idle: Worker[] = [];
  readonly #queue: Asked<Task, Result>[] = [];
  readonly #busy = new Map<Worker, Asked<Task, Result>>();

  constructor(script: URL, threads: number, data: unknown = null) {
    this.#script = script;
    this.#most = threads;
    this.#data = data;
  }

  /** @throws what the task throws, or what ended its thread; the others go on */
  run(task: Task): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#idle, ...this.#busy.keys()].map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#busy.size < this.#most ? this.#start() : undefined);
    if (worker === undefined) return;
    const asked = this.#queue.shift() as Asked<Task, Result>;
    this.#busy.set(worker, asked);
    worker.ref();
    worker.postMessage(asked.task);
  }

  #start(): Worker {
    // The flags of the process (--input-type, --inspect …) are not for the thread.
    const worker = new Worker(this.#script, { workerData: this.#data, execArgv: [] });
    worker.on("message", (answer: Answer<Result>) => {
      const asked = this.#busy.get(worker);
      this.#busy.delete(worker);
      // Waiting for work keeps no process alive.
      worker.unref();
      this.#idle.push(worker);
      if ("result" in answer) asked?.resolve(answer.result);
      else asked?.reject(answer.error);
      this.#next();
    });
    const stop = (error: unknown) => {
      this.#busy.get(worker)?.reject(error);
      this.#busy.delete(worker);
      const place = this.#idle.indexOf(worker);
      if (place >= 0) this.#idle.splice(place, 1);
      this.#next();
    };
    worker.on("error", stop);
    worker.on("exit", () => stop(new Error("the thread ended before its work was done")));
    return worker;
  }
}
