/** The worker that `isolate.ts` starts: reads one document, answers once. */
import { parentPort, workerData } from "node:worker_threads";
import { type HeavyFormat, readHeavy } from "./heavy.ts";
import type { Answer } from "./isolate.ts";
import type { Limits } from "./limits.ts";
import { issueOf, Refusal } from "./refusal.ts";

const { format, content, limits } = workerData as {
  format: HeavyFormat;
  content: Uint8Array | string;
  limits: Limits;
};

const answer: Answer = await readHeavy(format, content, limits).then(
  (draft) => ({ draft }),
  (error: unknown) => ({ issue: error instanceof Refusal ? error.issue : issueOf("damaged") }),
);
parentPort?.postMessage(answer);
