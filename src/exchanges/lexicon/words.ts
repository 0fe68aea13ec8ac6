/** Words that tie statements to one another outside of the telling: in what was said, and in what it was said of. */
import type { Exchange } from "../../record.ts";

/** Words by which speakers take back what they said, spoken (“I misspoke”) or told of (“he was joking”). */
export const ownRevisions: readonly { pattern: RegExp; change: NonNullable<Exchange["change"]> }[] = [
  { pattern: /\bI (?:should|ought to) have said\b/i, change: "softens" },
  {
    pattern: /\b(?:let me|I want to|I need to|I'd like to) (?:clarify|correct|rephrase)\b/i,
    change: "softens",
  },
  {
    pattern: /\b(?:I|he|she|they) (?:was|were|had been) (?:only |just |obviously )?joking\b/i,
    change: "softens",
  },
  {
    pattern: /\b(?:I|he|she|they) (?:did not|didn't|had not|hadn't|never) (?:mean|meant) (?:to|it|that)\b/i,
    change: "softens",
  },
  {
    pattern: /\b(?:words|remarks?|comments?|I|he|she) (?:was|were|had been) taken out of context\b/i,
    change: "softens",
  },
  {
    pattern: /\b(?:I|he|she|they) (?:was|were|had been) wrong (?:about|on|to say|when)\b/i,
    change: "withdraws",
  },
  {
    pattern:
      /\b(?:I|he|she|they) (?:had |have )?(?:misspoken?|retract(?:ed)?\b|withdr(?:aw|ew) (?:that|it|the (?:remark|claim))|(?:take|took) (?:it|that) back)/i,
    change: "withdraws",
  },
  { pattern: /\b(?:I|he|she|they) should (?:not|never) have said\b/i, change: "withdraws" },
  {
    pattern:
      /\b(?:I (?:do )?(?:apologi[sz]e|am sorry|regret)|I'm sorry|(?:he|she|they) (?:regretted|was sorry|were sorry)) (?:for )?(?:saying|having said|(?:my|his|her|their|the|that) (?:\S+ )?(?:words|remarks?|comments?|statement|tweet|post|language))\b/i,
    change: "withdraws",
  },
  {
    pattern: /\b(?:I|he|she|they) (?:have |has |had |'ve )?changed (?:my|his|her|their) mind\b/i,
    change: "reverses",
  },
  { pattern: /\bI've changed my mind\b/i, change: "reverses" },
];

/** Words for something said, as what an answer is directed at. */
export const speechNouns =
  /^(?:remarks?|comments?|claims?|statements?|words|charges?|accusations?|criticisms?|allegations?|suggestions?|assertions?|pledges?|promises?|letters?|tweets?|posts?|messages?|answers?|arguments?|rumou?rs?|notion|characteri[sz]ations?|insults?|complaints?|warnings?|demands?|calls?|offers?|invitations?|requests?|challenges?|contentions?|tirade|rant|jabs?|barbs?|rhetoric|predictions?|estimates?|praise|threats?|proposals?|admissions?|apology|concessions?|denials?|reversals?)$/;

/** Words for what somebody said, as whoever answers it names it. */
export const theirWords =
  /^(?:remarks?|comments?|statements?|criticisms?|accusations?|allegations?|claims?|assertions?|tweets?|apology|insults?|suggestions?|proposals?|admissions?|concessions?|denials?|reversals?)$/;

const reply = [
  "well|but|no|yes|yeah|yep|nope|right|okay|ok|sure|exactly|absolutely|correct|agreed|indeed|actually|true|wrong|not",
  "of course|with (?:all due )?respect|oh|look|listen|because|neither|nor|so you",
  "that(?: is|'s| was| wasn't| isn't)|it (?:wasn't|isn't|doesn't|didn't)|it (?:is|was|does|did)(?: not)?[,.!]",
  "I (?:do|did|am|have|will|would|was|don't|didn't|haven't|won't|wouldn't|agree|disagree|understand)",
  "I'm (?:not|with you|sorry)|I (?:don't )?think (?:that|it|so|you)",
  "we (?:do|did|are|will|don't|didn't|aren't|won't)",
  "(?:he|she|they|you) (?:do|does|did|is|are|was|were|will|can|don't|doesn't|didn't|isn't|aren't|wasn't|weren't|won't|can't)",
  "you(?:'re)? (?:said|told|say|just said|promised|know|wrong|right|asked)|some (?:are|do|did|were)",
];
/** What opens a turn that answers the one before it; apostrophes straight, dots and dashes before it taken away. */
export const replyOpening = new RegExp(`^(?:${reply.join("|")})(?![\\w'])`, "i");
