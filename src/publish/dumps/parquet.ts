import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { PublicRecord } from "../public-record/public-record.ts";
import { slowly } from "../public-record/slowly.ts";
import { type Column, type Row, type TableName, tables } from "../public-record/tables.ts";

/** Rows that are held and written at once. */
const groupSize = 10_000;

const elements = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  real: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

export async function writeParquet(record: PublicRecord, table: TableName, path: string): Promise<void> {
  const columns: readonly Column[] = tables[table].columns;
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    createdBy: "onrecord",
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...elements[type] })),
    ],
  });
  let rows: Row[] = [];
  const flush = () => {
    writer.write({
      columnData: columns.map((column) => ({
        name: column.name,
        data: rows.map((row) => cellOf(column, row)),
      })),
      rowGroupSize: groupSize,
    });
    rows = [];
  };
  for await (const row of slowly(record.rows(table))) {
    rows.push(row);
    if (rows.length === groupSize) flush();
  }
  if (rows.length > 0) flush();
  writer.finish();
}

function cellOf({ name, type }: Column, row: Row): string | number | bigint | boolean | null {
  const value = row[name] ?? null;
  if (value === null) return null;
  if (type === "integer") return BigInt(value);
  return type === "boolean" ? value === 1 : value;
}
