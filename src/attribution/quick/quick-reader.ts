/** The quick reader: attributions by a model learnt from annotated news, with the rules as its advisers. */
import type { Attribution, Document } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { LinearTagger } from "../../text/tagger/linear-tagger.ts";
import { adviceOf } from "./advice.ts";
import { lexiconOf, readModel } from "./model.ts";
import { SequenceReader } from "./read-sequence.ts";
import { readingsOf } from "./readings.ts";
import { attributionsOf, type Judgement } from "./told.ts";

export interface QuickReader {
  /** `sha256:<hex>` of the weights. */
  digest: string;
  /** From this confidence on an attribution is sure: drawn where 95 of 100 were right on training articles left out. */
  sureFrom: number;
  /** Attributions in order of their place; the same ones for the same text and weights. */
  attribute(analysis: Analysis, document: Document): Attribution[];
}

/** The quick reader's parts, for a reader that adds to them. */
export interface QuickParts {
  digest: string;
  reader: SequenceReader;
  judgement: Judgement;
}

/**
 * @param bytes the file `models/attribution/quick.bin`
 * @throws RangeError when the bytes are damaged or hold something else
 */
export function quickParts(bytes: Uint8Array): QuickParts {
  const { model, digest } = readModel(bytes);
  const reader = new SequenceReader({
    lexicon: lexiconOf(model),
    roles: new LinearTagger(model.roles),
    focus: new LinearTagger(model.focus),
  });
  return { digest, reader, judgement: model };
}

/**
 * @param bytes the file `models/attribution/quick.bin`
 * @throws RangeError when the bytes are damaged or hold something else
 */
export function loadQuickReader(bytes: Uint8Array): QuickReader {
  const { digest, reader, judgement } = quickParts(bytes);
  return {
    digest,
    sureFrom: judgement.sureFrom,
    attribute(analysis, document) {
      const advice = adviceOf(analysis, document);
      return attributionsOf(analysis, advice, readingsOf(analysis, advice, reader), judgement);
    },
  };
}
