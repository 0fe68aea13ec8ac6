/** Proof files: C2SP tlog-proof. One file shows offline that an entry stands in a signed log. */
import { hashFrom, toBase64, utf8, wholeNumber } from "../bytes.ts";
import { LedgerError } from "../errors.ts";

export interface ProofFile {
  index: number;
  proof: Uint8Array[];
  /** The signed note. */
  checkpoint: string;
}

const header = "c2sp.org/tlog-proof@v1";
/** A tree of 2^53 leaves has no longer path. */
const longestProof = 53;

export const proofText = ({ index, proof, checkpoint }: ProofFile): string =>
  `${header}\nindex ${index}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${checkpoint}`;

/** @throws LedgerError `bad-proof` */
export function parseProof(file: Uint8Array | string): ProofFile {
  const text = typeof file === "string" ? file : utf8(file);
  const bad = (why: string): never => {
    throw new LedgerError("bad-proof", why);
  };
  const end = text?.indexOf("\n\n") ?? -1;
  if (text === null || end < 0) return bad("not a proof file");
  const [first, ...rest] = text.slice(0, end).split("\n");
  if (first !== header) return bad("not a proof file of version 1");
  if (rest[0]?.startsWith("extra ")) rest.shift();
  const indexLine = rest.shift() ?? "";
  const index = indexLine.startsWith("index ") ? wholeNumber(indexLine.slice("index ".length)) : null;
  if (index === null || rest.length > longestProof) return bad("the proof has no index or too many lines");
  const proof = rest.map((line) => hashFrom(line) ?? bad("a line of the proof is no hash"));
  return { index, proof, checkpoint: text.slice(end + 2) };
}
