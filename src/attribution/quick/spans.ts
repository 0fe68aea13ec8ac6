/** From labels to spans of each role, as token ranges `[first, end)`. */
import type { Span } from "../../text/span.ts";
import { goesOn, outside, roleOf, roles } from "./labels.ts";

export interface RoleSpan {
  role: number;
  span: Span;
}

export function spansOf(labels: Uint8Array, length: number): RoleSpan[] {
  const found: RoleSpan[] = [];
  let open: RoleSpan | null = null;
  for (let i = 0; i < length; i++) {
    const label = labels[i] as number;
    if (label === outside) open = null;
    else if (open !== null && label === goesOn(open.role)) open.span[1] = i + 1;
    else {
      open = { role: roleOf(label), span: [i, i + 1] };
      found.push(open);
    }
  }
  return found;
}

export const sourceRole = roles.indexOf("source");
export const cueRole = roles.indexOf("cue");
export const contentRole = roles.indexOf("content");
