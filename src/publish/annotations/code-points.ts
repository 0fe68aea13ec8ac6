/** From UTF-16 code units to characters of Unicode (code points), for any place of a text. */
export function codePoints(text: string): (unit: number) => number {
  // Places of the second halves of pairs, which count for nothing.
  const halves: number[] = [];
  for (let i = 1; i < text.length; i++)
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) halves.push(i);
  return (unit) => {
    let [low, high] = [0, halves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((halves[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
