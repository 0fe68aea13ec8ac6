import { readFileSync } from "node:fs";
import type { z } from "zod";
import { applyOverrides, overridesSchema } from "../../claims/overrides.ts";
import { type QueueWeights, queueWeightsSchema } from "../../claims/queue.ts";
import type { OnRecord } from "../../record.ts";
import { Misuse } from "../io/failure.ts";
import { say } from "../io/output.ts";

/** The weights of a queue, as a file of their own that is saved and shared. */
export const weightsOf = (file: string): QueueWeights => parsed(file, queueWeightsSchema, "--queue");

/** Puts the decisions of a file in force; those whose claim is there no more are named on standard error. */
export function withOverrides(file: string | undefined): (record: OnRecord) => OnRecord {
  if (file === undefined) return (record) => record;
  const overrides = parsed(file, overridesSchema, "--overrides");
  return (record) => {
    const { record: decided, unused } = applyOverrides(record, overrides);
    for (const { sentence, by } of unused)
      say(`${file}: what ${by} decided on sentence ${sentence} finds no claim in this document`);
    return decided;
  };
}

function parsed<T extends z.ZodType>(file: string, schema: T, flag: string): z.infer<T> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Misuse(`${flag} ${file}: give a file of JSON.`);
  }
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return data as z.infer<T>;
  const [first] = error.issues;
  throw new Misuse(
    `${flag} ${file}: ${first?.path.join(".") || "the file"}: ${first?.message ?? "not valid"}`,
  );
}
