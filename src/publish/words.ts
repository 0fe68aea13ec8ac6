/** The record's closed vocabularies as a reader meets them: on the page, in the report, on the sheet. */
import type { Attribution, Speaker, Statement } from "../record.ts";

/** "1 claim", "12 claims", "no claims". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n === 0 ? "no" : n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
}

export const kindWords: { [K in Attribution["kind"]]: string } = {
  direct: "quoted",
  indirect: "reported",
  mixed: "partly quoted",
};

export const mannerWords: { [K in Attribution["manner"]]: string } = {
  statement: "said",
  belief: "a belief, not a statement",
  intention: "an intention, not a statement",
  perception: "seen or heard, not a statement",
  document: "from a document",
};

/** Said of words that the source did not say, denied or refused to say. */
export const notSaid: { [K in Attribution["manner"]]: string } = {
  statement: "did not say",
  belief: "is said not to think",
  intention: "is said not to intend",
  perception: "is said not to have seen or heard",
  document: "does not say",
};

export const sureWords: { [K in Statement["sure"]]: string } = {
  sure: "sure who spoke",
  likely: "likely speaker",
  unknown: "speaker unknown",
};

/** How far the machine trusts that it has the right words and cue; says nothing of the words being true. */
export function confidenceInWords(confidence: number): string {
  if (confidence >= 0.9) return "read with confidence";
  return confidence >= 0.6 ? "probably read right" : "may be misread";
}

export const speakerKindWords: { [K in Speaker["kind"]]: string } = {
  person: "person",
  organization: "organisation",
  group: "group",
  document: "document",
  author: "author",
};

/** Worth as a step, for reading and filtering; the number itself stays in the record. */
export function worthStep(worth: number): "high" | "middle" | "low" {
  if (worth >= 0.6) return "high";
  return worth >= 0.3 ? "middle" : "low";
}

/** "mayor, Harwick; chair, water board"; not what the name says already ("a spokeswoman for the governor"). */
export function postsInWords({ name, posts }: Speaker): string {
  const known = name.toLowerCase();
  const all = posts
    .filter(({ title, body }) => body !== null || !known.includes(title.toLowerCase()))
    .map(({ title, body }) => (body === null ? title : `${title}, ${body}`));
  return [...new Set(all)].join("; ");
}

export const isNot =
  "Read by a machine, to be checked by a person. Nothing here has been found true or false.";
