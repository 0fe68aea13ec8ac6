/** What the rules found, as advice: the model learns where they are to be trusted. */
import type { Attribution, Document } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { rules } from "../confidence.ts";
import { attribute } from "../rules/attribute.ts";
import { labelsOf } from "./project.ts";

export interface Advice {
  attributions: Attribution[];
  /** Turns are the layout's, and what stands inside a quotation is a reading of its own: neither was marked in training. */
  apart: Attribution[];
  /** For each token of the text. */
  labels: Uint8Array;
}

const apart = new Set<string>([rules.turn, rules.inner]);

export function adviceOf(analysis: Analysis, document: Document): Advice {
  const all = attribute(analysis, document);
  const attributions = all.filter(({ rule }) => !apart.has(rule));
  return {
    attributions,
    apart: all.filter(({ rule }) => apart.has(rule)),
    labels: labelsOf(analysis, attributions),
  };
}
