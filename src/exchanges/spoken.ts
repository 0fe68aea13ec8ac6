/** Which statement a cue such as “fired back” tells of. */
import { rules } from "../attribution/confidence.ts";
import type { Token } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";
import { sameSide } from "./camps.ts";
import type { Cue } from "./cues.ts";
import type { Placed, Stage } from "./stage.ts";

/** The statement that a cue tells of: its own, else the next one in its sentence, else the quotation right after it. */
export function spokenAt(stage: Stage, cue: Cue): Placed | null {
  const { placed } = stage;
  const here: Placed[] = [];
  const next: Placed[] = [];
  // Statements near the cue: those whose words begin within the three sentences around it.
  const first = firstAfter(placed, sentenceStart(stage, cue.sentence - 1) - 1, (item) => item.place[0]);
  const until = sentenceStart(stage, cue.sentence + 2);
  for (let i = first; i < placed.length && (placed[i] as Placed).place[0] < until; i++) {
    const item = placed[i] as Placed;
    if (item.attribution.rule === rules.turn || item.attribution.within !== null) continue;
    if (item.sentence === cue.sentence) here.push(item);
    else if (item.sentence === cue.sentence + 1) next.push(item);
  }
  const own = here.find(({ attribution }) =>
    attribution.cue.some(([start, end]) => start < cue.span[1] && cue.span[0] < end),
  );
  if (isAsked(cue)) return own === undefined ? answerOf(stage, cue, here) : null;
  if (cue.rule.drawn) return drawnOut(stage, cue, next);
  if (own !== undefined && own.attribution.kind !== "indirect") return own;
  const subject = own?.statement.speaker ?? subjectOf(stage, cue);
  const fits = ({ statement }: Placed) =>
    statement.speaker !== null && (subject === "anyone" || sameSide(stage.camps, statement.speaker, subject));
  // Words that are not quoted are often only when or where it was said; the quotation after them is what was said.
  const bare = own?.attribution.content.every(([start, end]) => end - start <= pronoun) ?? false;
  const quoted = next.find((item) => (item.attribution.kind === "direct" || bare) && fits(item));
  const later = here.find((item) => (item.attribution.cue[0]?.[0] ?? 0) > cue.span[0] && fits(item));
  if (own !== undefined && cue.rule.byWords && own.attribution.kind === "indirect") return own;
  // “Doubled down on her remarks and said …”: what was said is said in the rest of the sentence.
  if (own !== undefined && later !== undefined) return later;
  return quoted ?? (own !== undefined && hasWords(stage, cue, own) ? own : null) ?? later ?? null;
}

/** “Responded to the mayor's rant” tells that somebody did, and not what was said. */
function hasWords({ analysis }: Stage, { rule, token }: Cue, { attribution }: Placed): boolean {
  if (rule.kind !== "answers" || rule.object !== undefined || analysis.tokens[token + 1]?.norm !== "to")
    return true;
  const [start, end] = attribution.content[0] ?? [0, 0];
  let at = firstAfter(analysis.tokens, start - 1, (word) => word.start);
  for (; at < analysis.tokens.length && (analysis.tokens[at]?.start ?? end) < end; at++)
    if (/^(?:VERB|AUX)$/.test(analysis.tokens[at]?.pos ?? "")) return true;
  return false;
}

/** Who is named after “a sharp reply from”, in what the next sentence tells. */
function drawnOut({ mentions }: Stage, { span }: Cue, next: readonly Placed[]): Placed | null {
  const mention = mentions[firstAfter(mentions, span[1] - 1, (item) => item.start)];
  if (mention === undefined || mention.start > span[1] + near) return null;
  return next.find(({ spoken, statement }) => spoken && statement.speaker === mention.speaker) ?? null;
}

/** “Rejected that”: so few characters say only that something follows. */
const pronoun = 5;

/** Characters from “a sharp reply from” to the name. */
const near = 30;

const isAsked = ({ rule }: Cue) => rule.begins.startsWith("asked");

/** “Asked about the plan, Reyes said”: the statement after the comma that ends the question. */
function answerOf({ analysis }: Stage, { token, sentence }: Cue, here: readonly Placed[]): Placed | null {
  const after = analysis.tokens.slice(token, token + 40);
  const comma = after.find((item) => item.text === "," && item.sentence === sentence && item.quotation < 0);
  if (comma === undefined) return null;
  const follows = ({ attribution, statement }: Placed) => {
    const start = attribution.source[0]?.[0] ?? 0;
    const before = analysis.text.slice(Math.max(0, start - 3), start).trimEnd();
    return statement.speaker !== null && start > comma.start && before.endsWith(",");
  };
  return here.find(follows) ?? null;
}

const sentenceStart = ({ analysis }: Stage, sentence: number) =>
  analysis.sentences[Math.max(0, sentence)]?.start ?? analysis.text.length;

const reach = 10;

/** The speaker who is the subject of the cue: “anyone” where that is a pronoun, null where it is somebody else. */
function subjectOf({ analysis, mentions }: Stage, { span, sentence, token }: Cue): string | "anyone" | null {
  const { tokens } = analysis;
  const from = beforeAside(tokens, token - 1);
  for (let at = from; at >= 0 && at >= from - reach; at--) {
    const word = tokens[at];
    if (word === undefined || word.sentence !== sentence) break;
    if (/^(?:he|she|they|it|who)$/.test(word.norm)) return "anyone";
    if (word.pos !== "NOUN" && word.pos !== "PROPN") continue;
    const mention = mentions[firstAfter(mentions, word.start, (item) => item.start) - 1];
    if (mention !== undefined && mention.end > word.start) return mention.speaker;
    if (!time.test(word.norm)) return null;
  }
  // A participle at the head of the sentence: “Responding to this, Reyes said”.
  return analysis.sentences[sentence]?.start === span[0] ? "anyone" : null;
}

const longestAside = 24;

/** “Reyes, who is running for a third term, fired back”: the token before what stands between commas. */
function beforeAside(tokens: readonly Token[], last: number): number {
  if (tokens[last]?.text !== ",") return last;
  for (let at = last - 1; at > 0 && at >= last - longestAside; at--)
    if (tokens[at]?.text === "," && tokens[at]?.sentence === tokens[last]?.sentence) return at - 1;
  return last;
}

const time =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:day|days|week|weeks|month|months|year|morning|afternoon|evening|night|moment)$/;
