/** What `act` makes of each item, in their order, with up to `width` of them under way at once. */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  width: number,
  act: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const waiting: Promise<Result>[] = [];
  for (const item of items) {
    const result = act(item);
    // Whoever waits for it is told; until then, a failure is not one that nobody handles.
    result.catch(() => undefined);
    waiting.push(result);
    if (waiting.length >= width) yield (await waiting.shift()) as Result;
  }
  for (const result of waiting) yield await result;
}
