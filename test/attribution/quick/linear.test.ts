import { describe, it } from "vitest";
import { analyse } from "../../../src/text/analyse.ts";
import { expectLinear, pumps } from "../../linear.ts";
import { plainDocument } from "../../support.ts";
import { quickReader } from "./reader.ts";

describe("the quick reader takes linear time", () => {
  // Thick with cues and quotations; the text stage and the rules are held to all pumps elsewhere.
  const thick = new Set(["said ", "he said “x y z”, ", ", who said "]);
  it.each(pumps.filter(({ id }) => thick.has(id)))("$id", (pump) => {
    expectLinear(pump, (text) => {
      const document = plainDocument(text);
      quickReader.attribute(analyse(document), document);
    });
  });
});
