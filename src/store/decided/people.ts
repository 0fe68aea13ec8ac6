/** Who is one person and who is two, as people decided it, within a document and across documents. */
import type { OnRecord, Speaker } from "../../record.ts";
import type { Circle, Known } from "./circle.ts";
import { speakerIn } from "./speakers.ts";

/**
 * Puts the decisions on people in force: whoever was decided on has a person's id, the same for all who are one, and
 * the name under which they are one. In one document they become one speaker.
 *
 * @param ids local id of a speaker -> id in the store
 */
export function joinPeople(record: OnRecord, circle: Circle, ids: ReadonlyMap<string, string>): OnRecord {
  const known = new Map<string, Known>();
  const local = new Map([...ids].map(([id, kept]) => [kept, id]));
  for (const [id, side] of circle.in(record.document.id)) {
    // A new reading may have another name for somebody: the one who is also called so is meant.
    const speaker =
      record.speakers.find((one) => one.id === local.get(id)) ?? speakerIn(record.speakers, side);
    if (speaker !== null) known.set(speaker.id, circle.knownAs(id));
  }
  if (known.size === 0) return record;
  const kept = new Map<string, Speaker>();
  const now = new Map<string, string>();
  for (const speaker of record.speakers) {
    const person = known.get(speaker.id);
    const key = person?.id ?? `here ${speaker.id}`;
    const one = person === undefined ? speaker : knownAs(speaker, person);
    const before = kept.get(key);
    kept.set(key, before === undefined ? one : together(before, one));
    now.set(speaker.id, before?.id ?? speaker.id);
  }
  const of = (id: string | null) => (id === null ? null : (now.get(id) ?? id));
  const statements = record.statements.map((statement) => ({
    ...statement,
    speaker: of(statement.speaker),
    addressee: of(statement.addressee),
  }));
  return { ...record, speakers: [...kept.values()], statements };
}

function knownAs(speaker: Speaker, { id, name, by: { act, by, at, reason } }: Known): Speaker {
  const says = act === "merge people" ? "one person" : "two people";
  const ground = `${says}, decided by ${by} on ${at.slice(0, 10)}: ${reason}`;
  const called = name === null ? {} : { name, aliases: others([speaker.name, ...speaker.aliases], name) };
  return { ...speaker, ...called, person: { id, ground } };
}

/** Two speakers of one document as one. */
function together(a: Speaker, b: Speaker): Speaker {
  return {
    ...a,
    aliases: others([...a.aliases, b.name, ...b.aliases], a.name),
    mentions: [...a.mentions, ...b.mentions].sort(([one], [other]) => one - other),
    posts: [...a.posts, ...b.posts],
    public: a.public.is ? a.public : b.public,
  };
}

const others = (names: readonly string[], name: string): string[] =>
  [...new Set(names)].filter((one) => one !== name);
