/** The thorough reader's weights: what the file holds, and how it is written and read. */
import { Reader, Writer } from "../../text/tagger/bytes.ts";
import type { Judgement } from "../quick/told.ts";
import type { Shares } from "./opinion.ts";

const format = "onrecord/thorough-reader/1";

export interface ThoroughModel {
  /** The digest of the quick reader's weights that these were fitted to. */
  quick: string;
  /** The encoder's pieces of words, in order of their numbers. */
  vocabulary: string[];
  /** Networks in the format ONNX. */
  encoder: Uint8Array;
  focus: Uint8Array;
  shares: Shares;
  judgement: Judgement;
}

export function writeThorough({
  quick,
  vocabulary,
  encoder,
  focus,
  shares,
  judgement,
}: ThoroughModel): Uint8Array {
  return new Writer()
    .text(format)
    .text(quick)
    .text(vocabulary.join("\n"))
    .bytes(encoder)
    .bytes(focus)
    .float32([shares.roles, shares.focus])
    .float32(judgement.confidence)
    .float32([judgement.threshold, judgement.sureFrom])
    .finish();
}

/** @throws RangeError when the bytes are damaged, or the weights of something else */
export function readThorough(bytes: Uint8Array): { model: ThoroughModel; digest: string } {
  const reader = new Reader(bytes);
  if (reader.text() !== format) throw new RangeError(`the weights are not in the format ${format}`);
  const quick = reader.text();
  const vocabulary = reader.text().split("\n");
  const encoder = reader.bytes();
  const focus = reader.bytes();
  const [ofRoles = 0, ofFocus = 0] = reader.float32();
  const confidence = reader.float32();
  const [threshold = 1, sureFrom = 1] = reader.float32();
  return {
    model: {
      quick,
      vocabulary,
      encoder,
      focus,
      shares: { roles: ofRoles, focus: ofFocus },
      judgement: { confidence, threshold, sureFrom },
    },
    digest: reader.digest,
  };
}
