/** The quick reader's weights: what the file holds, and how it is written and read. */
import { Reader, Writer } from "../../text/tagger/bytes.ts";
import { FeatureTable } from "../../text/tagger/feature-table.ts";
import { readTagger, type TaggerWeights, writeTagger } from "../../text/tagger/linear-tagger.ts";
import { traitCount } from "./confidence.ts";
import type { CueLexicon } from "./cue-lexicon.ts";

const format = "onrecord/quick-reader/1";

export interface Levels {
  keys: Uint32Array;
  levels: Uint8Array;
}

export interface QuickModel {
  words: Levels;
  frames: Levels;
  roles: TaggerWeights;
  focus: TaggerWeights;
  /** Weights of the traits in `confidence.ts`. */
  confidence: Float32Array;
  /** Readings with less confidence are left out. */
  threshold: number;
  /** From this confidence on a reading is sure. */
  sureFrom: number;
}

export function writeModel(model: QuickModel): Uint8Array {
  const writer = new Writer().text(format);
  for (const { keys, levels } of [model.words, model.frames]) writer.uint32(keys).bytes(levels);
  writeTagger(writer, model.roles);
  writeTagger(writer, model.focus);
  return writer.float32(model.confidence).float32([model.threshold, model.sureFrom]).finish();
}

/** @throws RangeError when the bytes are damaged, or the weights of something else */
export function readModel(bytes: Uint8Array): { model: QuickModel; digest: string } {
  const reader = new Reader(bytes);
  if (reader.text() !== format) throw new RangeError(`the weights are not in the format ${format}`);
  const levels = (): Levels => ({ keys: reader.uint32(), levels: reader.bytes() });
  const model = {
    words: levels(),
    frames: levels(),
    roles: readTagger(reader),
    focus: readTagger(reader),
    confidence: reader.float32(),
  };
  if (model.confidence.length !== traitCount) throw new RangeError("the weights are of another version");
  const [threshold = 1, sureFrom = 1] = reader.float32();
  return { model: { ...model, threshold, sureFrom }, digest: reader.digest };
}

export function lexiconOf({ words, frames }: Pick<QuickModel, "words" | "frames">): CueLexicon {
  return { word: levelIn(words), frame: levelIn(frames) };
}

function levelIn({ keys, levels }: Levels): (hash: number) => number {
  const table = new FeatureTable(keys);
  return (hash) => levels[table.find(hash)] ?? 0;
}
