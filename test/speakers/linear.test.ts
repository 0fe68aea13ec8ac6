import { describe, it } from "vitest";
import { attribute } from "../../src/attribution/rules/attribute.ts";
import { findExchanges } from "../../src/exchanges/exchanges.ts";
import { situate } from "../../src/speakers/situate.ts";
import { resolveSpeakers } from "../../src/speakers/speakers.ts";
import { analyse } from "../../src/text/analyse.ts";
import { expectLinear, pumps } from "../linear.ts";
import { plainDocument } from "../support.ts";

const own = [
  "Mr. Smith said no. ",
  "Ada Smith said no. He told Beth Smith yes. ",
  "“No,” he responded. ",
  "Mayor ",
  "Calder, mayor of Harwick, ",
  "of the ",
  "Calder and ",
  "I said I said ",
  "“He told me ‘no’,” Reyes said. ",
  "Asked about Calder’s claim, Reyes said no. ",
  "the mayor said on Monday at a rally in Harwick that ",
  "Reyes walked it back. “I was wrong about it,” Reyes said. ",
].map((pump) => ({ id: pump, prefix: "", pump, suffix: "" }));

describe("speakers and exchanges take linear time", () => {
  it.each([...own, ...pumps])("$id", (pump) => {
    // What comes before is done outside the clock.
    const prepared = new Map<string, ReturnType<typeof prepare>>();
    expectLinear(pump, (text) => {
      const ready = prepared.get(text) ?? prepare(text);
      prepared.set(text, ready);
      const { document, analysis, attributions } = ready;
      const { speakers, statements: bare } = resolveSpeakers(analysis, document, attributions);
      const statements = situate(analysis, document, attributions, speakers, bare);
      findExchanges(analysis, document, attributions, speakers, statements);
    });
  });
});

function prepare(text: string) {
  const document = plainDocument(text);
  const analysis = analyse(document);
  return { document, analysis, attributions: attribute(analysis, document) };
}
