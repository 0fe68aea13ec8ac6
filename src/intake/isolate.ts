import { Worker } from "node:worker_threads";
import type { Issue } from "../record.ts";
import type { Draft } from "./draft.ts";
import { type HeavyFormat, readHeavy } from "./heavy.ts";
import type { Limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

/** What the worker sends back, once. */
export type Answer = { draft: Draft } | { issue: Issue };

/** Milliseconds: in fewer, no parser fills much memory. */
const watchEvery = 50;
const mebibyte = 1024 * 1024;
/** Node of the lowest version that is supported runs no TypeScript in a worker: sources are read in place. */
const isBuilt = import.meta.url.endsWith(".js");

/**
 * Reads a format whose parser is not ours in a worker of its own, stopped at the limits of time and memory.
 *
 * @throws Refusal `took-too-long` at those limits, else what the format's reader refuses with
 */
export async function isolated(
  format: HeavyFormat,
  content: Uint8Array | string,
  limits: Limits,
): Promise<Draft> {
  if (!isBuilt) return readHeavy(format, content, limits);
  const worker = new Worker(new URL("./worker.js", import.meta.url), {
    workerData: { format, content, limits },
    resourceLimits: { maxOldGenerationSizeMb: Math.max(16, Math.floor(limits.memory / mebibyte)) },
    // The flags of the process (--input-type, --inspect …) are not for the worker.
    execArgv: [],
    // What a parser prints is no part of our output.
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  let watch: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const stop = () => reject(new Refusal("took-too-long"));
      timer = setTimeout(stop, limits.time);
      // The limit of the heap leaves out buffers, and into these a stream of a PDF unpacks.
      const before = process.memoryUsage.rss();
      watch = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.memory) stop();
      }, watchEvery);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(new Refusal(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "took-too-long" : "damaged")),
      );
      worker.once("exit", () => reject(new Refusal("damaged")));
    });
    if ("issue" in answer) throw new Refusal(answer.issue);
    return answer.draft;
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    await worker.terminate();
  }
}
