/** Step 4: who the sources are. Mentions -> people and bodies, with the chain that leads there; unknown is an answer. */
import type { Attribution, Document, Speaker, Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import type { Span } from "../text/span.ts";
import { addresseeOf } from "./addressee.ts";
import { clausesOf } from "./clauses.ts";
import type { Entity } from "./entity.ts";
import { publicBy } from "./public.ts";
import { Resolver } from "./resolve.ts";
import { type Head, readingOf } from "./source.ts";
import { vocatives } from "./vocatives.ts";

/** The speakers, by first mention, and one statement an attribution; addressee, place and time are not filled in yet. */
export function resolveSpeakers(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
): { speakers: Speaker[]; statements: Statement[] } {
  // 4a, 4b: whole words, and the runs of them that are names
  const reading = readingOf(analysis, attributions);
  // 4c to 4e: who is who, and whom each source means
  const addressees = new Map<number, Head>();
  for (const [attribution, name] of vocatives(reading, attributions))
    addressees.set(attribution, { type: "name", name, at: 0 });
  clausesOf(analysis, attributions).forEach((clause, attribution) => {
    const head = addresseeOf(reading, clause);
    if (head !== null) addressees.set(attribution, head);
  });
  const resolver = new Resolver(analysis, document, attributions, reading, addressees);
  const { resolutions } = resolver;
  // 4f: those who speak or are spoken to, numbered
  const wanted = new Set(resolutions.flatMap(({ entity }) => (entity === null ? [] : [entity])));
  for (const head of addressees.values()) {
    const entity = resolver.meant(head);
    if (entity !== null) wanted.add(entity);
  }
  const entities = [...wanted].sort((a, b) => firstPlace(a) - firstPlace(b));
  const ids = new Map(entities.map((entity, i) => [entity, `sp-${i + 1}`]));
  return {
    speakers: entities.map((entity) => toSpeaker(entity, ids.get(entity) as string)),
    statements: resolutions.map(
      ({ entity, sure, ground }, i): Statement => ({
        id: `st-${i + 1}`,
        attribution: (attributions[i] as Attribution).id,
        speaker: entity === null ? null : (ids.get(entity) ?? null),
        sure: entity === null ? "unknown" : sure,
        ground,
        addressee: null,
        place: null,
        said: null,
      }),
    ),
  };
}

const firstPlace = (entity: Entity) => entity.mentions[0]?.span[0] ?? entity.fullest.span[0];

function toSpeaker(entity: Entity, id: string): Speaker {
  const spans = [...new Map(entity.mentions.map(({ span }): [number, Span] => [span[0], span])).values()];
  return {
    id,
    kind: entity.kind,
    name: entity.name,
    aliases: [...entity.forms].filter((form) => form !== entity.name),
    mentions: spans.sort((a, b) => a[0] - b[0]),
    posts: entity.posts.map(({ title, body, span }) => ({ title, body, span })),
    public: publicBy(entity),
  };
}
