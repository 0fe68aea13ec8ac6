/** “fired back the same afternoon”, “called me last night”: words that only say when, or to whom, were not said. */
import type { Span } from "../../text/span.ts";

const time =
  /^(?:(?:me|us|him|her|them)\s+)?(?:on\s+|in\s+)?(?:(?:the|that|this|last|next|same|late|early)\s+){0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|morning|afternoon|evening|night|day|week|weekend|month|year)$/i;

export function saysWhen(text: string, content: readonly Span[]): boolean {
  const [span, ...more] = content;
  return span !== undefined && more.length === 0 && span[1] - span[0] < 50 && time.test(text.slice(...span));
}
