/** The thorough reader: the quick reader with a second opinion by a small encoder, for those who can wait. */
import type { Attribution, Document } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { adviceOf } from "../quick/advice.ts";
import { Hints } from "../quick/hints.ts";
import { quickParts } from "../quick/quick-reader.ts";
import { type Reading, readingsIn } from "../quick/readings.ts";
import { attributionsOf } from "../quick/told.ts";
import { readThorough } from "./model.ts";
import { type Networks, partsOf, readPart } from "./networks.ts";
import type { Runtime } from "./runtime.ts";
import { WordPieces } from "./wordpieces.ts";

export interface ThoroughReader {
  /** `sha256:<hex>` of the weights, which name the quick reader's. */
  digest: string;
  /** From this confidence on an attribution is sure: drawn where 95 of 100 were right on training articles left out. */
  sureFrom: number;
  /** Attributions in order of their place; the same ones for the same text and weights. */
  attribute(analysis: Analysis, document: Document): Promise<Attribution[]>;
}

export interface ThoroughFiles {
  /** `models/attribution/quick.bin` */
  quick: Uint8Array;
  /** `models/attribution/thorough.bin` */
  thorough: Uint8Array;
}

/**
 * @param runtime the module `onnxruntime-web`
 * @throws RangeError when a file is damaged or holds something else, or the two do not belong together
 */
export async function loadThoroughReader(files: ThoroughFiles, runtime: Runtime): Promise<ThoroughReader> {
  const quick = quickParts(files.quick);
  const { model, digest } = readThorough(files.thorough);
  if (model.quick !== quick.digest)
    throw new RangeError("the thorough reader's weights were made for other weights of the quick reader");
  const session = (network: Uint8Array) =>
    runtime.InferenceSession.create(network, { executionProviders: ["wasm"] });
  const networks: Networks = {
    runtime,
    words: new WordPieces(model.vocabulary),
    encoder: await session(model.encoder),
    focus: await session(model.focus),
  };
  return {
    digest,
    sureFrom: model.judgement.sureFrom,
    async attribute(analysis, document) {
      const advice = adviceOf(analysis, document);
      const hints = new Hints(analysis, advice);
      const readings: Reading[] = [];
      for (const part of partsOf(analysis)) {
        const found = await readPart(networks, model.shares, analysis, part, (opinion) =>
          readingsIn(part, analysis, hints, quick.reader, opinion),
        );
        readings.push(...found);
      }
      return attributionsOf(analysis, advice, readings, model.judgement);
    },
  };
}
