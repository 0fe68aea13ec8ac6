import { describe, it } from "vitest";
import { findAcross } from "../../src/exchanges/across/across.ts";
import { within } from "../../src/exchanges/across/together.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { threadsOf } from "../../src/publish/threads.ts";
import { open } from "../../src/publish/view.ts";
import { read } from "../../src/read.ts";
import { expectLinear } from "../linear.ts";

/** Everything that ties statements, over and over. */
const pumps = [
  "Mayor Ines Calder said that the bridge would open in June. ",
  "Calder walked back her claim that the bridge would open in June. “It may be July,” Calder said. ",
  "Tomas Reyes fired back. “The bridge is late,” Reyes said. ",
  "“Calder said ‘the bridge will open in June,’” Reyes said. ",
  "CALDER: No, the bridge will open in June.\n\nREYES: You said the bridge would open in March.\n\n",
].map((pump) => ({ id: pump, prefix: "", pump, suffix: "" }));

describe("exchanges in long documents", () => {
  it.each(pumps)("across documents, and as threads: $pump", { timeout: 120_000 }, (pump) => {
    const records = new Map<string, ReturnType<typeof read>>();
    const recordOf = (text: string) => {
      const known = records.get(text) ?? read(documentOf(text));
      records.set(text, known);
      return known;
    };
    // Reading has tests of its own; both lengths are read before the clock runs.
    for (const length of [4_000, 64_000]) recordOf(pump.pump.repeat(Math.ceil(length / pump.pump.length)));
    expectLinear(pump, (text) => {
      const record = recordOf(text);
      const view = open(record);
      findAcross([record, record]);
      threadsOf([view], within(view.record));
    });
  });
});
