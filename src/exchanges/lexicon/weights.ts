/**
 * What counts for and against a proposal, in log odds: a logistic regression (L2) over 127 proposals in 600 articles of
 * PolNeAR's training part outside the gold set, each judged right or wrong by one reader, and, at half their weight, the
 * 20 of the development half.
 */
export const weights: { readonly [feature: string]: number } = {
  bias: 0.55,
  again: -0.52,
  asked: -0.22,
  corrected: -0.31,
  directed: -0.53,
  doubtful: -0.15,
  "from bare": 0.12,
  "from quoted": 1.81,
  named: 0.28,
  next: 0.8,
  own: -0.41,
  "plain cue": 0.64,
  pointed: 0.4,
  quoted: 0.12,
  remarked: -0.22,
  replied: 0.45,
  reported: 0.6,
  "speaker unsure": -1.05,
  "to bare": -1.68,
  "to quoted": 0.35,
  when: 0.66,
  "words in common": 0.14,
};
