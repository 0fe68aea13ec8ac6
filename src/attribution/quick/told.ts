/** What is told of a text: the readings that are likely enough, and what only the rules can see. */
import type { Attribution } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { mannerOf } from "../manner.ts";
import { isNegated } from "../negation.ts";
import { type Found, nest } from "../nest.ts";
import { withinTurns } from "../within-turns.ts";
import type { Advice } from "./advice.ts";
import { byRuleAlone, runsOn } from "./beyond.ts";
import { probability } from "./confidence.ts";
import { alike, learnt } from "./found-by.ts";
import type { QuickModel } from "./model.ts";
import type { Reading } from "./readings.ts";
import { saysWhen } from "./says-when.ts";

/**
 * Learnt on articles, it takes more of spoken words for reports than there are: what it doubts is left out of turns,
 * and what no rule finds either sooner than the rest.
 */
const leastInTurns = { alike: 0.6, alone: 0.7 };

/** From scores to what is told: `QuickModel` has the quick reader's own. */
export type Judgement = Pick<QuickModel, "confidence" | "threshold" | "sureFrom">;

/** In order of their place. */
export function attributionsOf(
  analysis: Analysis,
  advice: Advice,
  readings: readonly Reading[],
  judgement: Judgement,
): Attribution[] {
  const inTurns = analysis.turns.length > 0;
  const found = readings.flatMap((reading) => {
    const confidence = probability(judgement.confidence, reading.traits);
    const least = inTurns ? leastInTurns[reading.ruled === null ? "alone" : "alike"] : judgement.threshold;
    return confidence < least || saysWhen(analysis.text, reading.content)
      ? []
      : [attributionOf(analysis, reading, confidence)];
  });
  const byRule = [...advice.apart, ...byRuleAlone(analysis, advice, found)].map(unplaced);
  return nest([...byRule, ...withinTurns(analysis, found)]);
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
  const begins = analysis.tokens.slice(reading.firstWord, reading.firstWord + 2);
  return {
    source,
    cue,
    content,
    kind,
    manner: mannerOf({ cue: words, source: sourceWords, content: begins, kind }),
    negated: isNegated(
      head.lemma,
      words.map((word) => word.norm),
      sourceWords,
    ),
    confidence,
    rule: ruled === null ? learnt : learnt + alike + ruled.rule,
  };
}
