import type { Document, OnRecord } from "../../../src/record.ts";

/** What Mayor Ines Calder says of the bridge, once for each number; a neighbour, who is private, says the last words. */
export const article = (...numbers: number[]): string =>
  [
    ...numbers.map((n) => `"The bridge will cost ${n} million dollars," Mayor Ines Calder said.`),
    '"It is loud here," said Ada Lindqvist, a neighbour.',
  ].join("\n\n");

const quotation = /"([^"]+)" (?:(Mayor) (Ines Calder) said|said (Ada Lindqvist))/dg;

/** The record of such an article, made by hand, so that it does not depend on how well texts are read. */
export function recordOf(document: Document): OnRecord {
  const record: OnRecord = {
    schema: "onrecord/record/1",
    id: `r-${document.digest.slice(7, 19)}`,
    reader: { version: "0.1.0", models: {} },
    document,
    sentences: [],
    attributions: [],
    speakers: [speaker("p1", "Ines Calder", true), { ...speaker("p2", "Ada Lindqvist", false) }],
    statements: [],
    exchanges: [],
    claims: [],
    matches: [],
    checks: [],
    issues: [],
  };
  for (const [i, { indices }] of [...document.text.matchAll(quotation)].entries()) {
    const [, content, title, mayor, neighbour] = indices as [number, number][];
    const by = record.speakers[mayor ? 0 : 1] as OnRecord["speakers"][number];
    const source = (mayor ?? neighbour) as [number, number];
    by.mentions.push(source);
    if (title) by.posts.push({ title: "Mayor", body: null, span: title });
    record.attributions.push({
      id: `a${i}`,
      source: [source],
      cue: [],
      content: [content as [number, number]],
      kind: "direct",
      manner: "statement",
      negated: false,
      within: null,
      confidence: 0.9,
      rule: "by hand",
    });
    record.statements.push({
      id: `s${i}`,
      attribution: `a${i}`,
      speaker: by.id,
      sure: "sure",
      ground: "named",
      addressee: null,
      place: null,
      said: null,
    });
  }
  return record;
}

const speaker = (id: string, name: string, isPublic: boolean): OnRecord["speakers"][number] => ({
  id,
  kind: "person",
  name,
  aliases: [],
  mentions: [],
  posts: [],
  public: { is: isPublic, ground: "by hand" },
});
