/** What one document may cost. Everything that comes in is taken for hostile. */
export interface Limits {
  /** Bytes of the input. */
  bytes: number;
  /** Bytes that an archive may unpack to, counted while unpacking, never as declared. */
  inflated: number;
  /** Unpacked bytes for each packed byte of an archive's entry. */
  ratio: number;
  /** Entries of an archive. */
  entries: number;
  /** Open elements inside one another. */
  depth: number;
  /** Pages of a PDF. */
  pages: number;
  /** Bytes of the text that comes out, as UTF-8. */
  text: number;
  /** Milliseconds for one document. */
  time: number;
  /** Bytes of memory for one document. */
  memory: number;
}

const mebibyte = 1024 * 1024;

export const defaultLimits: Limits = {
  bytes: 50 * mebibyte,
  inflated: 200 * mebibyte,
  ratio: 100,
  entries: 10_000,
  depth: 512,
  pages: 2_000,
  text: 5 * mebibyte,
  time: 30_000,
  memory: 512 * mebibyte,
};
