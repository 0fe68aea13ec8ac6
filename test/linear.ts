import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { shared } from "./shared.ts";

interface Pump {
  id: string;
  prefix: string;
  pump: string;
  suffix: string;
}

const pump = (text: string): Pump => ({ id: text, prefix: "", pump: text, suffix: "" });

/** Texts of one piece over and over: our own, and those of the hostile set where it is there. */
export const pumps: Pump[] = [
  ...[
    "said ",
    "“a b c d e f g,” he said. ",
    "he said “x y z”, ",
    "“a ‘b’ ",
    ", who said ",
    "his claim that ",
    "a-",
    "- ",
    "“We go home now, my dear friend,” ",
    "X: y\n\n",
    "‘a ’",
    "She said: “no”\n",
  ].map(pump),
  ...(shared === null
    ? []
    : (
        JSON.parse(readFileSync(join(shared, "corpora/hostile/redos/pumps.json"), "utf8")) as {
          pumps: Pump[];
        }
      ).pumps),
];

/**
 * Holds work to linear time: from 4,000 to 64,000 characters the slope of log(time) against log(length) stays at
 * 1.3 or below, and the longest text ends within 2 s. Times too short to mean anything are not judged.
 */
export function expectLinear(make: Pump, work: (text: string) => void): void {
  const sizes = [4_000, 64_000];
  const least = 60;
  const slowest = 2_000;
  const time = (length: number) => {
    const text = make.prefix + make.pump.repeat(Math.ceil(length / make.pump.length)) + make.suffix;
    // The fastest of five: what else the machine does can only make a run slower.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work(text);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const [short = 0, long = 0] = sizes.map(time);
  expect(long).toBeLessThan(slowest);
  if (long > least) expect(Math.log(long / Math.max(short, 1)) / Math.log(16)).toBeLessThanOrEqual(1.3);
}
