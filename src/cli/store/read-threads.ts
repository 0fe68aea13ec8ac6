/** Reading documents in this thread, or in several at once. */
import { type Intake, type IntakeOptions, intake } from "../../intake/intake.ts";
import type { Document, OnRecord } from "../../record.ts";
import { canThread, Pool } from "../io/pool.ts";
import { type Read, type ReaderName, readBy } from "../read/reader.ts";

export interface Reading {
  intake(bytes: Uint8Array, options: IntakeOptions): Promise<Intake>;
  read: Read;
  close(): Promise<void>;
}

type Options = Parameters<Read>[1];
/** What a thread is asked. */
export type ReadTask =
  | { bytes: Uint8Array; options: IntakeOptions }
  | { document: Document; options: Options };
export type ReadAnswer = { intake: Intake } | { record: OnRecord };

/** @throws Misuse where the reader is not installed */
export async function readingBy(reader: ReaderName | undefined, threads: number): Promise<Reading> {
  if (!canThread || threads <= 1) return { intake, read: await readBy(reader), close: async () => undefined };
  // A reader that is not installed is told of once, and not for every document.
  if (reader === "thorough") await readBy(reader);
  const pool = new Pool<ReadTask, ReadAnswer>(new URL("./read-worker.js", import.meta.url), threads, reader);
  return {
    intake: async (bytes, options) => {
      const answer = await pool.run({ bytes, options });
      if ("intake" in answer) return answer.intake;
      throw new TypeError("the answer of another task");
    },
    read: async (document, options) => {
      const answer = await pool.run({ document, options });
      if ("record" in answer) return answer.record;
      throw new TypeError("the answer of another task");
    },
    close: () => pool.close(),
  };
}
