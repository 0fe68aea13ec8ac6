import { LedgerError } from "../errors.ts";
import { type Entry, fieldBreaches } from "./entry.ts";
import { isLasting, type Kind, labelsOf } from "./fields.ts";

/** What later entries need to know of an earlier one. */
export interface Known {
  index: number;
  hash: string;
  kind: Kind;
  about: string | null;
  /** The chain that it stands in: the id of the entry that all of it is about, or the kind. */
  chain: string;
}

/** What a ledger knows of its entries; the store answers from its tables, a verifier from what it has read. */
export interface History {
  known(hash: string): Known | undefined;
  /** The newest entry of a chain. */
  newest(chain: string): string | undefined;
  lastAt: string | null;
}

export function chainOf(
  entry: Pick<Entry, "kind" | "about" | "id">,
  history: Pick<History, "known">,
): string {
  if (entry.about !== null) return history.known(entry.about)?.chain ?? entry.id;
  return isLasting(entry.kind) ? entry.kind : entry.id;
}

/** The entries that an entry names in its fields. */
export function namedIn(fields: { [label: string]: unknown }): string[] {
  const { evidence, statement, redaction } = fields as { [label: string]: unknown };
  return [evidence, statement, redaction].flat().filter((name): name is string => typeof name === "string");
}

export interface Breach {
  code: "back-dated" | "broken-rule";
  message: string;
}

/**
 * The rules between entries, with each one that is broken. Fields that cannot be read, since they were
 * redacted, are not held against the entry.
 */
export function ruleBreaches(
  entry: Omit<Entry, "c">,
  fields: { [label: string]: unknown },
  history: History,
): Breach[] {
  const breaches: Breach[] = [];
  const wants = (holds: boolean, message: string, code: Breach["code"] = "broken-rule") => {
    if (!holds) breaches.push({ code, message });
  };
  const { kind } = entry;
  const about = entry.about === null ? null : history.known(entry.about);
  const allowed = aboutKinds[kind];
  if (allowed === null) wants(about === null, `a ${kind} is about no other entry`);
  else if (about === null) wants(allowed.optional, `a ${kind} must say what it is about`);
  else if (about === undefined)
    wants(false, `the entry that this ${kind} is about is not in the log before it`);
  else wants(allowed.kinds?.includes(about.kind) ?? true, `a ${kind} cannot be about a ${about.kind}`);

  const newest = history.newest(chainOf(entry, history)) ?? null;
  wants(entry.prev === newest, "it does not follow the newest entry of its chain");
  wants(
    history.lastAt === null || entry.at >= history.lastAt,
    `it is dated ${entry.at}, before the entry before it (${history.lastAt})`,
    "back-dated",
  );

  const named = (hash: unknown, wanted: Kind) =>
    typeof hash !== "string" || history.known(hash)?.kind === wanted;
  if (kind === "ruling") {
    const evidence = Array.isArray(fields.evidence) ? fields.evidence : [];
    wants(
      evidence.every((hash) => named(hash, "evidence")),
      "the ruling names evidence that is not in the log before it",
    );
    const reply = fields.reply as { state: string; asked?: string; deadline: string } | undefined;
    wants(
      reply?.asked === undefined || reply.asked <= reply.deadline,
      "the deadline for the answer is before the day on which it was asked for",
    );
    // A ruling may not come before the day on which the answer was due.
    wants(
      reply?.state !== "no answer" || entry.at.slice(0, 10) > reply.deadline,
      "the ruling says that no answer came, before the deadline for the answer was over",
    );
  }
  if (kind === "revision" && about && typeof fields.field === "string") {
    const { field, value } = fields;
    const breaches =
      value === undefined ? [] : fieldBreaches(about.kind, { [field]: value }, { partial: true });
    wants(breaches.length === 0, `the revision does not fit what it is about: ${breaches.join("; ")}`);
  }
  if (kind === "walkback") {
    wants(
      fields.statement !== entry.about,
      "the walk-back names one statement twice: the later one takes back the earlier one, which it is about",
    );
    wants(
      named(fields.statement, "statement"),
      "the walk-back names no statement that is in the log before it",
    );
  }
  if (kind === "redaction" && about) {
    const target = fields.target as { index: number; entry: string } | undefined;
    wants(
      target === undefined || (target.entry === entry.about && target.index === about.index),
      "the redaction names another entry than it is about",
    );
    wants(!isLasting(about.kind), `of a ${about.kind} nothing can be redacted`);
    wants(
      areLabels(fields.fields, about.kind),
      `the redaction names fields that a ${about.kind} does not have`,
    );
  }
  if (kind === "restoration" && about) {
    const redaction = typeof fields.redaction === "string" ? history.known(fields.redaction) : undefined;
    wants(
      fields.redaction === undefined || (redaction?.kind === "redaction" && redaction.about === entry.about),
      "the restoration names no redaction of the entry that it is about",
    );
    wants(
      areLabels(fields.fields, about.kind),
      `the restoration names fields that a ${about.kind} does not have`,
    );
  }
  return breaches;
}

const areLabels = (fields: unknown, kind: Kind): boolean =>
  !Array.isArray(fields) || fields.every((label) => labelsOf(kind).includes(label));

/** What a kind may be about: null is nothing, no list is anything. */
const aboutKinds: { [kind in Kind]: { optional: boolean; kinds?: Kind[] } | null } = {
  statement: null,
  evidence: { optional: true, kinds: ["statement"] },
  ruling: { optional: false, kinds: ["statement"] },
  revision: { optional: false, kinds: ["statement", "evidence", "ruling"] },
  walkback: { optional: false, kinds: ["statement"] },
  correction: {
    optional: false,
    kinds: ["statement", "evidence", "ruling", "revision", "walkback", "correction", "reply"],
  },
  reply: { optional: false, kinds: ["statement", "ruling", "correction"] },
  redaction: { optional: false },
  restoration: { optional: false },
  policy: null,
  key: null,
  edition: null,
  "audit-head": null,
  incident: { optional: true },
};

/** @throws LedgerError `broken-rule` */
export function holdRules(entry: Entry, fields: { [label: string]: unknown }, history: History): void {
  const breaches = ruleBreaches(entry, fields, history);
  if (breaches.length > 0)
    throw new LedgerError("broken-rule", breaches.map(({ message }) => message).join("; "));
}
