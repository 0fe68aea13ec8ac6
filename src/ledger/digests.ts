/** SHA-256 and HMAC: Node's own where there is Node, three times as fast; by `@noble/hashes` in a browser, to the same bytes. */
import { hmac as portableHmac } from "@noble/hashes/hmac.js";
import { sha256 as portableSha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { toBase64 } from "./bytes.ts";

const node = globalThis.process?.getBuiltinModule?.("node:crypto");

export const sha256: (bytes: Uint8Array) => Uint8Array =
  node === undefined ? portableSha256 : (bytes) => new Uint8Array(node.hash("sha256", bytes, "buffer"));

/** 64 hex digits of bytes, or of a text's UTF-8 form. */
export const sha256Hex: (data: Uint8Array | string) => string =
  node === undefined
    ? (data) => bytesToHex(portableSha256(typeof data === "string" ? utf8ToBytes(data) : data))
    : (data) => node.hash("sha256", data);

/** HMAC-SHA-256 of a text's UTF-8 form, base64. */
export const hmacSha256: (key: Uint8Array, message: string) => string =
  node === undefined
    ? (key, message) => toBase64(portableHmac(portableSha256, key, utf8ToBytes(message)))
    : oneShotHmac(node.hash);

/** `sha256:<64 hex digits>` of bytes. */
export const digestOf = (bytes: Uint8Array): string => `sha256:${sha256Hex(bytes)}`;

type Hash = NonNullable<typeof node>["hash"];

/** HMAC by RFC 2104 out of Node's one-shot hash: an object of Node's for each HMAC takes twice the time. */
function oneShotHmac(hash: Hash): (key: Uint8Array, message: string) => string {
  const block = 64;
  const outer = Buffer.alloc(block + 32);
  let inner = Buffer.alloc(4096);
  return (key, message) => {
    if (key.length > block) throw new RangeError("a key of more than a block");
    const most = block + message.length * 3;
    if (inner.length < most) inner = Buffer.alloc(most);
    for (let i = 0; i < block; i++) {
      const byte = key[i] ?? 0;
      inner[i] = byte ^ 0x36;
      outer[i] = byte ^ 0x5c;
    }
    const end = block + inner.write(message, block);
    outer.write(hash("sha256", inner.subarray(0, end), "binary"), block, "latin1");
    return hash("sha256", outer, "base64");
  };
}
