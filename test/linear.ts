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
 * 1.3 or below (a quadratic pass shows 2), and the longest text ends within 2 s of processor time. What else the machine
 * does can only make a run slower, so the fastest run of each length counts, and more runs are taken before it is called
 * too slow.
 */
export function expectLinear(make: Pump, work: (text: string) => void): void {
  const [short, long] = [4_000, 64_000].map((length) => ({
    text: make.prefix + make.pump.repeat(Math.ceil(length / make.pump.length)) + make.suffix,
    fastest: Number.POSITIVE_INFINITY,
  })) as [Sample, Sample];
  for (let run = 0; run < mostRuns && (run < fewestRuns || !isLinear(short, long)); run++)
    for (const sample of [short, long]) {
      const start = process.cpuUsage();
      work(sample.text);
      const { user, system } = process.cpuUsage(start);
      sample.fastest = Math.min(sample.fastest, (user + system) / 1000);
    }
  expect(long.fastest).toBeLessThan(slowest);
  expect({ slope: slopeOf(short, long), linear: isLinear(short, long) }).toMatchObject({ linear: true });
}

interface Sample {
  text: string;
  fastest: number;
}

const fewestRuns = 3;
const mostRuns = 25;
const slowest = 2_000;
const steepest = 1.3;
/** Milliseconds; what takes less says nothing of growth. */
const least = 60;

const slopeOf = (short: Sample, long: Sample): number =>
  Math.log(long.fastest / Math.max(short.fastest, 1)) / Math.log(16);
const isLinear = (short: Sample, long: Sample): boolean =>
  long.fastest <= least || slopeOf(short, long) <= steepest;
