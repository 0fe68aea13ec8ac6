import { describe, it } from "vitest";
import { attribute } from "../../../src/attribution/rules/attribute.ts";
import { analyse } from "../../../src/text/analyse.ts";
import { expectLinear, pumps } from "../../linear.ts";
import { plainDocument } from "../../support.ts";

describe("analysis and attribution take linear time", () => {
  it.each(pumps)("$id", (pump) => {
    expectLinear(pump, (text) => {
      const document = plainDocument(text);
      attribute(analyse(document), document);
    });
  });
});
