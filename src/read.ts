/** The whole pipeline: a document in, the record out. No clock, no network, no state: same input, same bytes out. */
import { attribute } from "./attribution/rules/attribute.ts";
import { findClaims } from "./claims/claims.ts";
import { claimModels } from "./claims/models.ts";
import { findExchanges } from "./exchanges/exchanges.ts";
import {
  type Attribution,
  type Document,
  type Issue,
  type OnRecord,
  type Person,
  recordSchema,
} from "./record.ts";
import { recognise } from "./speakers/recognise.ts";
import { situate } from "./speakers/situate.ts";
import { resolveSpeakers } from "./speakers/speakers.ts";
import { analyse } from "./text/analyse.ts";
import type { Analysis } from "./text/analysis.ts";
import { version } from "./version.ts";

/** Step 3, by rule or by a learnt model such as the quick reader. */
export interface AttributionReader {
  /** `sha256:<hex>` of its weights; null where it has none. */
  digest: string | null;
  attribute(analysis: Analysis, document: Document): Attribution[];
}

export const rulesReader: AttributionReader = { digest: null, attribute };

/** Step 3 by a model that has to be waited for, such as the thorough reader. */
export interface SlowReader {
  digest: string | null;
  attribute(analysis: Analysis, document: Document): Promise<Attribution[]>;
}

export interface ReadOptions {
  /** The record's id; left out, it follows from the document. */
  id?: string;
  /** What the intake had to leave out or repair, handed on into the record. */
  issues?: readonly Issue[];
  /** Who holds which post, as a people file says it. */
  people?: readonly Person[];
  /** Finds the attributions; by rule where none is given. */
  reader?: AttributionReader;
}

/**
 * Reads a document.
 *
 * @returns a record that is valid against `recordSchema`; every span slices `document.text`
 * @throws ZodError when the document itself is not valid
 */
export function read(
  document: Document,
  { id, issues = [], people = [], reader = rulesReader }: ReadOptions = {},
): OnRecord {
  // 1, 2: quotation marks; paragraphs, sentences and tokens
  const analysis = analyse(document);
  // 3: who said what, by what words
  const attributions = reader.attribute(analysis, document);
  // 4: mentions -> people and bodies; the speaker of each statement
  const { speakers: found, statements: spoken } = resolveSpeakers(analysis, document, attributions);
  // 5: to whom, where and when; who of the people file it was
  const situated = situate(analysis, document, attributions, found, spoken);
  const { speakers, statements } = recognise(people, document, found, situated);
  // 6: what answers, quotes, stands by or revises what
  const exchanges = findExchanges(analysis, document, attributions, speakers, statements);
  // 7: what was claimed, and what of it can be checked
  const claims = findClaims(analysis, document, attributions, statements);
  // 8: the record, held to its schema
  return recordSchema.parse({
    schema: "onrecord/record/1",
    id: id ?? `r-${document.digest.slice(7, 19)}`,
    reader: {
      version,
      models: { ...(reader.digest === null ? {} : { attribution: reader.digest }), ...claimModels },
    },
    document,
    sentences: analysis.sentences.map(({ id, start, end }) => ({ id, start, end })),
    attributions,
    speakers,
    statements,
    exchanges,
    claims,
    matches: [],
    checks: [],
    issues: [...issues],
  } satisfies OnRecord);
}

/** Reads a document by a reader that has to be waited for; all else as `read`. */
export async function readSlowly(
  document: Document,
  { reader, ...options }: Omit<ReadOptions, "reader"> & { reader: SlowReader },
): Promise<OnRecord> {
  const attributions = await reader.attribute(analyse(document), document);
  return read(document, { ...options, reader: { digest: reader.digest, attribute: () => attributions } });
}
