/** The static form of a log: C2SP tlog-tiles, tiles of height 8. */
import { concatBytes } from "@noble/hashes/utils.js";
import { LedgerError } from "../errors.ts";
import type { Tree } from "./tree.ts";

export const tileWidth = 256;
/** "each [entry] prefixed by its big-endian uint16 length" */
export const longestEntry = 65_535;

export interface TileName {
  /** The level of a tile, or `entries` for a bundle of entries. */
  level: number | "entries";
  number: number;
  /** How many hashes or entries; below 256 the tile is partial. */
  width: number;
}

/** `tile/<L>/<N>[.p/<W>]`: N in groups of three digits, all but the last with an x before them. */
export function tilePath({ level, number, width }: TileName): string {
  let path = String(number % 1000).padStart(3, "0");
  for (let rest = Math.floor(number / 1000); rest > 0; rest = Math.floor(rest / 1000))
    path = `x${String(rest % 1000).padStart(3, "0")}/${path}`;
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ""}`;
}

const tileForm = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile that a path names, or null where it names none. */
export function tileNamed(path: string): TileName | null {
  const found = tileForm.exec(path);
  if (found === null) return null;
  const [, level = "", digits = "", partial] = found;
  const name: TileName = {
    level: level === "entries" ? level : Number(level),
    number: Number(digits.replace(/[x/]/g, "")),
    width: partial === undefined ? tileWidth : Number(partial),
  };
  return tilePath(name) === path ? name : null;
}

/** Every tile and bundle of a tree of `size` leaves, none of them empty: only the last of a level is partial. */
export function tilesOf(size: number): TileName[] {
  const names = tilesOfLevel("entries", size);
  for (let [level, count] = [0, size]; count > 0; level++, count = Math.floor(count / tileWidth))
    names.push(...tilesOfLevel(level, count));
  return names;
}

function tilesOfLevel(level: TileName["level"], count: number): TileName[] {
  return Array.from({ length: Math.ceil(count / tileWidth) }, (_, number) => ({
    level,
    number,
    width: Math.min(tileWidth, count - number * tileWidth),
  }));
}

/** The bytes of a tile of hashes: entry i of level L is the root of leaves i·256^L and on. */
export function tileBytes(tree: Tree, { level, number, width }: TileName & { level: number }): Uint8Array {
  const start = number * tileWidth;
  return tree.level(level * 8).bytes(start, start + width);
}

export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > longestEntry)
        throw new LedgerError("bad-entry", `an entry of ${entry.length} bytes; ${longestEntry} is the most`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
    }),
  );
}

/** @throws LedgerError `bad-tile` where the bytes end inside an entry */
export function entriesOf(bundle: Uint8Array): Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > bundle.length) throw new LedgerError("bad-tile", "the bundle ends inside an entry");
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}
