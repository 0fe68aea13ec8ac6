/**
 * Entities as Wikidata dumps have them (https://www.wikidata.org/wiki/Wikidata:Database_download): a list, or one a
 * line. People are those with “position held” (P39); the positions' names come from entities in the same file.
 */
import { field, listOf, type PeopleDraft } from "./draft.ts";

const properties = {
  instance: "P31",
  position: "P39",
  born: "P569",
  start: "P580",
  end: "P582",
  of: "P642",
  jurisdiction: "P1001",
  organisation: "P2389",
} as const;
const human = "Q5";

export function readWikidata(entities: readonly unknown[], draft: PeopleDraft): void {
  const labels = new Map<string, { name: string | null; entity: unknown }>();
  entities.forEach((entity, i) => {
    const id = draft.text(field(entity, "id"), `entity ${i + 1}, id`);
    if (id !== null) labels.set(id, { name: labelOf(entity, draft, id), entity });
  });
  const nameOf = (id: string | null) => (id === null ? null : (labels.get(id)?.name ?? null));

  for (const [id, { name, entity }] of labels) {
    const positions = claimsOf(entity, properties.position);
    const isHuman = claimsOf(entity, properties.instance).some(
      (claim) => itemOf(field(claim, "mainsnak")) === human,
    );
    if (!isHuman && positions.length === 0) continue;
    const person = draft.person(id, name, id);
    if (person === null) continue;
    person.identifiers.push(`wikidata:${id}`);
    for (const list of Object.values(field(entity, "aliases") ?? {}))
      for (const alias of listOf(list)) draft.addName(person, draft.text(plain(alias), `${id}, aliases`));
    const [birth] = claimsOf(entity, properties.born);
    const born = timeOf(field(birth, "mainsnak"));
    if (born !== null) person.identifiers.push(`born:${born}`);
    positions.forEach((claim, i) => {
      const at = `${id}, position ${i + 1}`;
      const position = itemOf(field(claim, "mainsnak"));
      const title = nameOf(position);
      if (position === null || field(claim, "rank") === "deprecated") return;
      if (title === null) {
        draft.issue("skipped-part", at, `${position} has no name in this file.`);
        return;
      }
      const qualifier = (property: string) => listOf(field(field(claim, "qualifiers"), property))[0];
      const office = labels.get(position)?.entity;
      const [place] = [
        ...claimsOf(office, properties.jurisdiction),
        ...claimsOf(office, properties.organisation),
      ];
      const body = nameOf(itemOf(qualifier(properties.of))) ?? nameOf(itemOf(field(place, "mainsnak")));
      const [from, to] = [qualifier(properties.start), qualifier(properties.end)].map(timeOf);
      draft.addPost(person, draft.post(title, body, from, to, at));
    });
  }
}

/** `{value}`, or the value itself. */
const plain = (value: unknown): unknown => (typeof value === "string" ? value : field(value, "value"));

function labelOf(entity: unknown, draft: PeopleDraft, id: string): string | null {
  const all = field(entity, "labels");
  const label = field(all, "en") ?? field(all, "mul") ?? Object.values(all ?? {})[0];
  return draft.text(plain(label), `${id}, label`);
}

const claimsOf = (entity: unknown, property: string) => listOf(field(field(entity, "claims"), property));

function itemOf(snak: unknown): string | null {
  const id = field(field(field(snak, "datavalue"), "value"), "id");
  return typeof id === "string" ? id : null;
}

/** Precisions of a time: 9 a year, 10 a month, 11 a day; a coarser one is no date. */
const lengths = new Map<unknown, number>([
  [9, 4],
  [10, 7],
  [11, 10],
]);

function timeOf(snak: unknown): string | null {
  const value = field(field(snak, "datavalue"), "value");
  const time = field(value, "time");
  const length = lengths.get(field(value, "precision") ?? 11);
  return typeof time === "string" && length !== undefined && time.startsWith("+")
    ? time.slice(1, 1 + length)
    : null;
}
