/** What kind of report it is, by its main word and its source. */
import type { Attribution } from "../record.ts";

const set = (words: string) => new Set(words.trim().split(/\s+/));

const beliefs = set(`
  think believe know feel doubt fear hope worry support oppose favor favour like love hate admire respect despise
  dislike distrust prefer trust expect suspect assume guess imagine consider regard view see wonder understand realize
  recognize remember recall regret dream figure reckon agree disagree want-that belief view fear opinion doubt concern
  worry confident sure convinced certain concerned worried afraid optimistic hopeful glad proud happy disappointed
  surprised skeptical doubtful fearful upset angry thrilled pleased grateful sorry aware unaware unsure supportive
`);
const intentions = set(`
  want plan intend seek aim decide opt choose wish yearn long ache resolve prefer-to agree-to refuse-to hope-to
  expect-to decision plan intention desire wish willingness commitment
`);
const perceptions = set("see-object hear notice watch witness observe-object seem appear sense smell spot");
const documents =
  /\b(?:poll|polls|survey|surveys|study|studies|report|reports|data|figures|statistics|letter|memo|documents?|records?|filings?|census|findings|research|analysis|article|book|bill|law|ruling|emails?|transcripts?|video|website|statement|paper|audit|review|index)$/i;
const shows = set(
  "show find indicate suggest reveal state say project estimate read illustrate demonstrate highlight note report accord",
);

/**
 * @param head lemma of the cue's main word
 * @param source the source's words without a trailing clause, "" where there is none
 * @param infinitive whether the content is an infinitive (“wants to …”)
 */
export function mannerOf(head: string, source: string, infinitive: boolean): Attribution["manner"] {
  if (documents.test(source.trim()) && (shows.has(head) || head === "")) return "document";
  if (infinitive && (intentions.has(`${head}-to`) || intentions.has(head))) return "intention";
  if (intentions.has(head) && !beliefs.has(head)) return "intention";
  if (perceptions.has(head)) return "perception";
  return beliefs.has(head) ? "belief" : "statement";
}
