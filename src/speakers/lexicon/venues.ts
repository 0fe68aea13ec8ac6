/** Where and in what form something is said: nouns, and the medium each of them is. */
export type Medium = string;

const list: [Medium, string][] = [
  ["rally", "rally rallies"],
  ["interview", "interview interviews"],
  ["hearing", "hearing testimony deposition"],
  ["debate", "debate"],
  ["press conference", "briefing"],
  ["statement", "statement release"],
  [
    "post",
    "tweet tweets post posts blog twitter facebook instagram tiktok reddit linkedin threads mastodon bluesky youtube",
  ],
  ["letter", "letter email e-mail emails memo"],
  ["speech", "speech address remarks keynote sermon"],
  ["meeting", "meeting session assembly"],
  ["report", "report"],
  ["column", "column op-ed editorial essay article book"],
  ["broadcast", "radio television tv show programme program podcast broadcast"],
  ["call", "phone telephone call"],
  [
    "event",
    "forum event fundraiser conference convention summit ceremony dinner breakfast lunch reception caucus conference",
  ],
  ["court", "court trial"],
];

const media = new Map<string, Medium>(
  list.flatMap(([medium, nouns]) => nouns.split(" ").map((noun): [string, Medium] => [noun, medium])),
);

/** The medium of a venue's head noun, given the word before it; null where it is none. */
export function mediumOf(noun: string, before: string): Medium | null {
  if (noun === "conference" && (before === "press" || before === "news")) return "press conference";
  if (noun === "hall" && before === "town") return "event";
  return media.get(noun) ?? null;
}
