import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The Content-Security-Policy of a page of ours: nothing may load, and of styles and scripts only those that stand in
 * the page run, known by their hashes.
 *
 * @param loads the name under which the script may load files of its own site; from a disk that is any file
 */
export function policy(style: string, script?: string, loads?: string): string {
  const own = loads === undefined ? "" : " 'self' file:";
  return [
    "default-src 'none'",
    `style-src ${digest(style)}`,
    ...(script === undefined ? [] : [`script-src ${digest(script)}${own}`]),
    ...(loads === undefined ? [] : [`trusted-types ${loads}`]),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}

const digest = (text: string): string =>
  `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
