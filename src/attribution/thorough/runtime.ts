/** What runs the networks: as much of onnxruntime-web as is used, so that its types are not needed to build on ours. */

export interface Tensor {
  readonly data: unknown;
}

export interface Session {
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

/** The module `onnxruntime-web`, handed in by whoever loads the reader. */
export interface Runtime {
  InferenceSession: {
    create(model: Uint8Array, options: { executionProviders: string[] }): Promise<Session>;
  };
  Tensor: new (
    type: "int64" | "float32",
    data: BigInt64Array | Float32Array,
    dims: readonly number[],
  ) => Tensor;
}

/** Whole numbers as a tensor of one row. */
export const rowOf = (runtime: Runtime, numbers: readonly number[]): Tensor =>
  new runtime.Tensor("int64", BigInt64Array.from(numbers, BigInt), [1, numbers.length]);

export function floatsOf(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (!(data instanceof Float32Array)) throw new TypeError(`the network gave no ${name}`);
  return data;
}
