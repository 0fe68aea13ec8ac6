const newline = 10;

/**
 * The lines of a byte stream, each given out before more is asked of the stream than holds its end. A last line need
 * not end in a newline. `null` stands for a line longer than `limit` bytes, which is passed over and not kept.
 */
export async function* lines(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size <= limit) parts.push(part);
    else parts = [];
  };
  const take = (): Uint8Array | null => {
    const line = size <= limit ? Buffer.concat(parts) : null;
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      add(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(chunk.subarray(from));
  }
  if (size > 0) yield take();
}
