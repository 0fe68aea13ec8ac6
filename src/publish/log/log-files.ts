import { sameBytes } from "../../ledger/bytes.ts";
import {
  bundleBytes,
  type TileName,
  tileBytes,
  tileNamed,
  tilePath,
  tilesOf,
  tileWidth,
} from "../../ledger/tree/tiles.ts";
import type { Content } from "./content.ts";

/** Stages the tiles, and the older partial ones that a reader with an older checkpoint still asks for. */
export function stageLog(content: Content): void {
  const { stage, tree } = content;
  const newest = new Map<string, number>();
  for (const { level, number, width } of tilesOf(tree.size)) {
    if (level !== "entries")
      stage.put(tilePath({ level, number, width }), tileBytes(tree, { level, number, width }));
    if (width < tileWidth) newest.set(`${level}/${number}`, width);
  }
  for (const path of stage.currentPaths("tile")) {
    const name = tileNamed(path);
    // Once a tile is full, its earlier parts can be cut from it.
    if (name === null || name.width >= (newest.get(`${name.level}/${name.number}`) ?? 0)) continue;
    const bytes = partial(content, name);
    if (sameBytes(stage.current(path) ?? new Uint8Array(), bytes)) stage.put(path, bytes);
  }
}

function partial({ tree, tail }: Content, { level, number, width }: TileName): Uint8Array {
  if (level !== "entries") return tileBytes(tree, { level, number, width });
  return bundleBytes(tail.slice(0, width).map(({ leaf }) => leaf));
}
