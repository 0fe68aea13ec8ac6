/** What found an attribution, in words for someone who has to judge it. */
import { type Rule, rules } from "../attribution/confidence.ts";
import { alike, learnt } from "../attribution/quick/found-by.ts";
import type { Said } from "./view.ts";
import { confidenceInWords } from "./words.ts";

/** The rule as a phrase; `cue` is the cue as it stands, in quotation marks. */
const phrases: { [R in Rule]: (cue: string, said: Said) => string } = {
  [rules.before]: (cue, said) =>
    isQuoted(said) ? `${cue} with a quotation next to it` : `${cue} after what is reported`,
  [rules.after]: (cue, said) =>
    isQuoted(said) ? `${cue} with a quotation next to it` : `${cue} and what follows it`,
  [rules.according]: (cue, { source }) => `${cue} and ${source === "" ? "no name" : "who is named with it"}`,
  [rules.noun]: (cue) => `${cue}, a noun for what somebody says, thinks or wants`,
  [rules.adjective]: (cue) => `${cue}, said of what somebody thinks or feels`,
  [rules.dash]: () => "a dash and a name after the quotation",
  [rules.label]: () => "a name and a colon before the words",
  [rules.introduction]: (cue) => `${cue} and a colon before the quotation`,
  [rules.inner]: () => "a quotation inside a quotation",
  [rules.alone]: () => "a quotation that no word around it gives to anybody",
  [rules.turn]: () => "a turn of the transcript",
};

const isQuoted = ({ attribution: { kind } }: Said): boolean => kind !== "indirect";

/** “‘warned’ with a quotation next to it”; a rule that is not ours is given as the record has it. */
export function foundBy(said: Said): string {
  const { rule } = said.attribution;
  if (rule === learnt) return `${learnt}; no rule found it`;
  const [first, second] = rule.split(alike);
  return second === undefined ? inWords(said, rule) : `${first}${alike}${inWords(said, second)}`;
}

function inWords(said: Said, rule: string): string {
  const cue = said.telling === "" ? "the wording" : `‘${said.telling.replace(/[:,]$/, "")}’`;
  return Object.hasOwn(phrases, rule) ? phrases[rule as Rule](cue, said) : rule;
}

/** “probably read right: ‘warned’ with a quotation next to it”. */
export const readingInWords = (said: Said): string =>
  `${confidenceInWords(said.attribution.confidence)}: ${foundBy(said)}`;
