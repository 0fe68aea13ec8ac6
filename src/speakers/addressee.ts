import type { Attribution } from "../record.ts";
import type { Reading } from "./source.ts";

export function addresseeNames(_reading: Reading, _attributions: readonly Attribution[]): number[] {
  return [];
}
