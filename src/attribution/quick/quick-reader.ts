/** The quick reader: attributions by a model learnt from annotated news, with the rules as its advisers. */
import type { Attribution, Document } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { LinearTagger } from "../../text/tagger/linear-tagger.ts";
import { mannerOf } from "../manner.ts";
import { isNegated } from "../negation.ts";
import { type Found, nest } from "../nest.ts";
import { withinTurns } from "../within-turns.ts";
import { adviceOf } from "./advice.ts";
import { byRuleAlone, runsOn } from "./beyond.ts";
import { probability } from "./confidence.ts";
import { alike, learnt } from "./found-by.ts";
import { lexiconOf, type QuickModel, readModel } from "./model.ts";
import { SequenceReader } from "./read-sequence.ts";
import { type Reading, readingsOf } from "./readings.ts";
import { saysWhen } from "./says-when.ts";
import type { SecondOpinion } from "./second-opinion.ts";

/** Learnt on articles, it takes more of spoken words for reports than there are: what it doubts is left out of turns. */
const leastInTurns = 0.4;

export interface QuickReader {
  /** `sha256:<hex>` of the weights. */
  digest: string;
  /** From this confidence on an attribution is sure: at least 95 of 100 such are right in full. */
  sureFrom: number;
  /** Attributions in order of their place; the same ones for the same text and weights. */
  attribute(analysis: Analysis, document: Document, other?: SecondOpinion): Attribution[];
}

/** From scores to what is told: `QuickModel` has the quick reader's own. */
export type Judgement = Pick<QuickModel, "confidence" | "threshold" | "sureFrom">;

/**
 * @param bytes the file `models/attribution/quick.bin`
 * @param judgement in place of its own, for a reader that adds a second opinion
 * @throws RangeError when the bytes are damaged or hold something else
 */
export function loadQuickReader(bytes: Uint8Array, judgement?: Judgement): QuickReader {
  const { model, digest } = readModel(bytes);
  const { confidence: weights, threshold, sureFrom } = judgement ?? model;
  const reader = new SequenceReader({
    lexicon: lexiconOf(model),
    roles: new LinearTagger(model.roles),
    focus: new LinearTagger(model.focus),
  });
  return {
    digest,
    sureFrom,
    attribute(analysis, document, other) {
      const advice = adviceOf(analysis, document);
      const least = analysis.turns.length > 0 ? Math.max(threshold, leastInTurns) : threshold;
      const found = readingsOf(analysis, advice, reader, other).flatMap((reading) => {
        const confidence = probability(weights, reading.traits);
        if (confidence < least || saysWhen(analysis.text, reading.content)) return [];
        return [attributionOf(analysis, reading, confidence)];
      });
      const byRule = [...advice.apart, ...byRuleAlone(analysis, advice, found)].map(unplaced);
      return nest([...byRule, ...withinTurns(analysis, found)]);
    },
  };
}

/** Without the place that the rules gave it among their own. */
function unplaced({ source, cue, content, kind, manner, negated, confidence, rule }: Attribution): Found {
  return { source, cue, content, kind, manner, negated, confidence, rule };
}

function attributionOf(analysis: Analysis, reading: Reading, confidence: number): Found {
  const { source, cue, kind, head, ruled } = reading;
  const content = [...reading.content, ...runsOn(analysis, reading.content, ruled)];
  const words = analysis.tokens.slice(...reading.cueTokens);
  const sourceWords = source.map((span) => analysis.text.slice(...span)).join(" ");
  const infinitive = analysis.tokens[reading.firstWord]?.norm === "to" || words.at(-1)?.norm === "to";
  return {
    source,
    cue,
    content,
    kind,
    manner: mannerOf(head.lemma, sourceWords, infinitive),
    negated: isNegated(
      head.lemma,
      words.map((word) => word.norm),
      sourceWords,
    ),
    confidence,
    rule: ruled === null ? learnt : learnt + alike + ruled.rule,
  };
}
