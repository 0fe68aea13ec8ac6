/** Who said a statement, as people decided it. */
import type { OnRecord, Speaker, Statement } from "../../record.ts";
import type { Decision } from "../decisions.ts";
import type { Locals } from "./places.ts";

/** Puts the decisions on speakers in force: for one statement, or for all that a speaker says in the document. */
export function fixSpeakers(record: OnRecord, decisions: readonly Decision[], local: Locals): OnRecord {
  const fixes = decisions.filter(({ act }) => act === "fix speaker");
  if (fixes.length === 0) return record;
  const speakers = [...record.speakers];
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  const fixed = new Map<string, Statement>();
  const fix = (statement: Statement, decision: Decision) => {
    const name = decision.value.speaker;
    const speaker = typeof name === "string" ? called(speakers, name) : null;
    const { post: _, ...rest } = statement;
    const was = { speaker: names.get(statement.speaker ?? "") ?? null, ground: statement.ground };
    fixed.set(statement.id, {
      ...rest,
      speaker: speaker?.id ?? null,
      sure: speaker === null ? "unknown" : "sure",
      ground: groundOf(decision, was),
      decided: { by: decision.by, at: decision.at, why: decision.reason, was },
    });
  };
  // 1: a speaker everywhere
  for (const decision of fixes) {
    const everywhere = speakerIn(record.speakers, decision.value.everywhere);
    if (everywhere === null) continue;
    for (const statement of record.statements)
      if (statement.speaker === everywhere.id) fix(statement, decision);
  }
  // 2: one statement, which goes before what was said of all
  const byId = new Map(record.statements.map((statement) => [statement.id, statement]));
  for (const decision of fixes) {
    const statement = byId.get(local(decision.subject) ?? "");
    if (statement !== undefined) fix(statement, decision);
  }
  const statements = record.statements.map((statement) => fixed.get(statement.id) ?? statement);
  const name = (id: string | null) => speakers.find((speaker) => speaker.id === id)?.name ?? null;
  const document = relabelled(record, fixed, name);
  return { ...record, document, speakers, statements };
}

/** The labels of the turns that were fixed, each with the label as it came. */
function relabelled(
  { document, attributions }: OnRecord,
  fixed: ReadonlyMap<string, Statement>,
  name: (speaker: string | null) => string | null,
): OnRecord["document"] {
  if (document.turns === undefined) return document;
  const starts = new Map(attributions.map(({ id, content }) => [id, content[0]?.[0]]));
  const byStart = new Map([...fixed.values()].map((one) => [starts.get(one.attribution), one]));
  const turns = document.turns.map((turn) => {
    const statement = byStart.get(turn.start);
    if (statement === undefined) return turn;
    return { ...turn, speaker: name(statement.speaker), original: turn.original ?? turn.speaker };
  });
  return { ...document, turns };
}

const groundOf = ({ by, at, reason }: Decision, was: { speaker: string | null; ground: string }): string =>
  `decided by ${by} on ${at.slice(0, 10)}: ${reason}; the machine had ${was.speaker ?? "nobody"} (${was.ground})`;

/** The speaker of this name, who is added where the record has none. */
function called(speakers: Speaker[], name: string): Speaker {
  const known = speakerIn(speakers, { name });
  if (known !== null) return known;
  const added: Speaker = {
    id: `decided-${speakers.filter(({ id }) => id.startsWith("decided-")).length + 1}`,
    kind: "person",
    name,
    aliases: [],
    mentions: [],
    posts: [],
    public: { is: false, ground: "the text gives no public post" },
  };
  speakers.push(added);
  return added;
}

/** Who is meant by a name and perhaps a kind: the one of that name, else the only one who is also called so. */
export function speakerIn(speakers: readonly Speaker[], described: unknown): Speaker | null {
  const { name, kind } = (described ?? {}) as { name?: string; kind?: string };
  if (name === undefined) return null;
  const fits = speakers.filter((speaker) => kind === undefined || speaker.kind === kind);
  const named = fits.find((speaker) => speaker.name === name);
  const also = fits.filter(({ aliases }) => aliases.includes(name));
  return named ?? (also.length === 1 ? (also[0] ?? null) : null);
}
