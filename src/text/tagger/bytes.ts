/** Weights as bytes: numbers in little-endian order, arrays with their length before them, a digest at the end. */
import { sha256 } from "../digest.ts";

const digestLength = 71; // "sha256:" and 64 hex digits

export class Writer {
  private readonly parts: Uint8Array[] = [];

  text(value: string): this {
    return this.bytes(new TextEncoder().encode(value));
  }

  bytes(value: Uint8Array): this {
    this.parts.push(words([value.length]), value);
    return this;
  }

  int8(values: Int8Array): this {
    return this.bytes(new Uint8Array(values.buffer, values.byteOffset, values.length));
  }

  uint32(values: Uint32Array): this {
    return this.bytes(words(values));
  }

  float32(values: ArrayLike<number>): this {
    const bits = new Uint32Array(Float32Array.from(values).buffer);
    return this.bytes(words(bits));
  }

  /** Everything written, with its digest. */
  finish(): Uint8Array {
    const body = joined(this.parts);
    return joined([body, new TextEncoder().encode(sha256(body))]);
  }
}

export class Reader {
  /** `sha256:<hex>` of what the bytes hold. */
  readonly digest: string;
  private at = 0;
  private readonly data: Uint8Array;

  /** @throws RangeError when the bytes are not what was written */
  constructor(data: Uint8Array) {
    // Node's Buffer is a Uint8Array whose slice shares memory; a plain view over the same bytes copies.
    this.data = new Uint8Array(data.buffer, data.byteOffset, Math.max(0, data.length - digestLength));
    this.digest = new TextDecoder().decode(data.subarray(this.data.length));
    if (sha256(this.data) !== this.digest)
      throw new RangeError("the weights are damaged: their digest differs");
  }

  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  bytes(): Uint8Array {
    const view = new DataView(this.data.buffer, this.data.byteOffset + this.at, 4);
    const from = this.at + 4;
    this.at = from + view.getUint32(0, true);
    return this.data.slice(from, this.at);
  }

  int8(): Int8Array {
    const bytes = this.bytes();
    return new Int8Array(bytes.buffer, 0, bytes.length);
  }

  uint32(): Uint32Array {
    const bytes = this.bytes();
    const view = new DataView(bytes.buffer);
    return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
  }

  float32(): Float32Array {
    return new Float32Array(this.uint32().buffer);
  }
}

function words(values: ArrayLike<number>): Uint8Array {
  const out = new Uint8Array(values.length * 4);
  const view = new DataView(out.buffer);
  for (let i = 0; i < values.length; i++) view.setUint32(i * 4, values[i] as number, true);
  return out;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
