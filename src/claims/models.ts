/** The weights that this stage reads with, by digest: with the same ones the same claims come out. */
import { statementDigest } from "./worth/statement-weights.ts";

export const claimModels = {
  /** Of the JSON of `classWeights`. */
  classes: "sha256:24515947bf08608fff08e033d964058d7cb0861cdd3acca67aa42b721cc922ba",
  worth: statementDigest,
} as const;
