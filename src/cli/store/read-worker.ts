/** A thread of `read-threads.ts`: makes documents of bytes, and records of documents. */
import { workerData } from "node:worker_threads";
import { intake } from "../../intake/intake.ts";
import { answerTasks } from "../io/thread.ts";
import { type ReaderName, readBy } from "../read/reader.ts";
import type { ReadAnswer, ReadTask } from "./read-threads.ts";

const read = await readBy(workerData as ReaderName | undefined);

answerTasks<ReadTask, ReadAnswer>(async (task) =>
  "bytes" in task
    ? { intake: await intake(task.bytes, task.options) }
    : { record: await read(task.document, task.options) },
);
