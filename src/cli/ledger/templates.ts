/** What `enter KIND --template` prints: every field of an act, with words in angle brackets where yours belong. */
import type { Fields, Kind } from "../../ledger/entry/fields.ts";

/** The acts that are entered by hand; the others are done by commands of their own, with all that belongs to them. */
export const enteredKinds = [
  "evidence",
  "ruling",
  "reply",
  "correction",
  "revision",
  "walkback",
  "incident",
  "policy",
] as const satisfies readonly Kind[];
export type EnteredKind = (typeof enteredKinds)[number];

interface Template<K extends Kind> {
  fields: { [label in keyof Fields<K>]: unknown };
  /** What else the fields may hold, and what the act is about. */
  notes: string[];
}

const day = "<a day, as 2026-03-04>";

export const templates: { [K in EnteredKind]: Template<K> } = {
  evidence: {
    fields: {
      title: "<what it is, as Accounts of Harwick, 2025>",
      address: null,
      capture: null,
      note: null,
      receipt: null,
    },
    notes: [
      "address: where it is found; capture: sha256:… of the bytes that were looked at; note: what it shows;",
      "receipt: sha256:… of a check that the store holds. null where there is none.",
      "--about: the statement that it bears on; it can be left out.",
    ],
  },
  ruling: {
    fields: {
      claim: "<what was said, as a sentence that can be checked>",
      ruling: "<what you found, in words>",
      reasons: ["<why, one reason a line>"],
      evidence: ["<the id of evidence that was entered before>"],
      reply: {
        state: "answered",
        asked: day,
        channel: "<how, as e-mail to the press office>",
        deadline: day,
        answer: "<the answer, word for word>",
      },
    },
    notes: [
      'reply, where no answer came by the deadline: {"state": "no answer", "asked", "channel", "deadline"};',
      'where nobody was asked: {"state": "not asked", "because": "<why>"}.',
      "--about: the statement that is ruled on.",
    ],
  },
  reply: {
    fields: { from: "<who answers>", received: day, text: "<the answer, word for word>" },
    notes: ["--about: the statement, ruling or correction that is answered."],
  },
  correction: {
    fields: {
      reason: "<one of the reasons below>",
      was: "<what stood there>",
      is: "<what is right>",
      note: null,
    },
    notes: [
      "An error of ours. Where the speaker took something back, enter a walkback.",
      "reason: misquoted, wrong speaker, wrong date, wrong number, wrong source, out of context, wrong ruling or other.",
      "--about: the entry that was wrong.",
    ],
  },
  revision: {
    fields: { field: "<the field that changes, as place>", value: "<its new value>", reason: "<why>" },
    notes: ["--about: the statement, evidence or ruling whose field it is."],
  },
  walkback: {
    fields: { statement: "<the later statement>", change: "<softens, withdraws or reverses>" },
    notes: [
      "What the speaker did: both statements are on the record. For an error of ours, enter a correction.",
      "--about: the earlier statement.",
    ],
  },
  incident: {
    fields: { what: "<what happened to the record>", when: day },
    notes: ["--about: an entry that it concerns; it can be left out."],
  },
  policy: {
    fields: { version: "<as 2>", text: "<the editorial policy>" },
    notes: ["From then on every entry names this version."],
  },
};

/** The first text of a template that still stands in what was given, or null. */
export function leftOf(fields: unknown): string | null {
  if (typeof fields === "string") return /^<.*>$/s.test(fields) ? fields : null;
  if (typeof fields !== "object" || fields === null) return null;
  return Object.values(fields).reduce<string | null>((found, value) => found ?? leftOf(value), null);
}
