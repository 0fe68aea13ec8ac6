import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AsyncBuffer, parquetReadObjects } from "hyparquet";
import { pathsIn } from "../../../src/publish/log/stage.ts";

export async function parquetRows(path: string): Promise<{ [column: string]: unknown }[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const file: AsyncBuffer = {
    byteLength: bytes.length,
    slice: (start, end) => bytes.slice(start, end).buffer as ArrayBuffer,
  };
  return parquetReadObjects({ file });
}

/** All that a reader could get out of a published folder, as one text: Parquet is unpacked for it. */
export async function everythingIn(folder: string): Promise<string> {
  const parts: string[] = [];
  for (const path of pathsIn(folder)) {
    const bytes = readFileSync(join(folder, path));
    parts.push(path, bytes.toString("utf8"), bytes.toString("latin1"));
    if (path.endsWith(".parquet"))
      parts.push(
        JSON.stringify(await parquetRows(join(folder, path)), (_, value) =>
          typeof value === "bigint" ? Number(value) : value,
        ),
      );
  }
  return parts.join("\n");
}
