/** Posts that a person can hold; lower case, the head noun alone. */
import { shortPosts } from "./titles.ts";

const words = (list: string) => new Set(list.split(" "));

/** Holding one of these is holding public office. */
const offices = words(
  "mayor governor president premier chancellor minister senator congressman congresswoman representative councillor councilor councilman councilwoman councilmember councilperson alderman alderwoman lawmaker legislator assemblyman assemblywoman assemblymember commissioner secretary attorney judge justice magistrate sheriff prosecutor ambassador treasurer comptroller undersecretary mp mep msp td whip superintendent ombudsman lieutenant-governor vice-president king queen prince princess pope speaker",
);
const running = words("candidate nominee contender challenger frontrunner front-runner hopeful");
const spokespeople = words("spokesman spokeswoman spokesperson");
/** Leading a body; public where the body is named. */
const heads = words(
  "chief executive ceo chairman chairwoman chairperson chair chairlady director head leader president publisher general-secretary commander general admiral superintendent archbishop bishop rector dean provost",
);
/** Posts and callings that give no public ground by themselves. */
const callings = words(
  "professor doctor lawyer officer detective sergeant captain colonel lieutenant major inspector reporter correspondent columnist editor host anchor analyst economist historian scientist researcher scholar pollster strategist consultant adviser advisor aide manager organizer organiser activist coach teacher nurse farmer owner founder co-founder cofounder engineer surgeon pastor priest rabbi imam reverend journalist author actor actress singer member staffer official diplomat veteran operative lobbyist donor counsel clerk trustee volunteer resident moderator chaplain pilot student retiree",
);
/** “Press secretary” speaks for somebody, and a “law clerk” is no officer of state. */
const spoken = words("press communications media");
const noOffice = words("law legal defense defence company executive film music artistic creative class");

export const personalPosts: ReadonlySet<string> = new Set([
  ...offices,
  ...running,
  ...spokespeople,
  ...heads,
  ...callings,
]);

/** Who holds one of these holds no other of them at the time. */
const single = words(
  "mayor governor president premier chancellor senator congressman congresswoman representative councillor councilor councilman councilwoman pope",
);
/** A body can be an owner or a leader too. */
export const isHeldByPeople = (head: string): boolean =>
  !/^(?:owner|founder|leader|member|host|head|publisher|sponsor|donor|chair|student|coach|manager|consultant|counsel|operative|guard)$/.test(
    head,
  );
export const isRunning = (norm: string): boolean => running.has(norm);
export const leads = (norm: string): boolean => heads.has(norm) && norm !== "president" && norm !== "leader";
export const isCalling = (norm: string): boolean => callings.has(norm) || spokespeople.has(norm);
export const isOffice = (norm: string): boolean => single.has(postOf(norm) ?? norm);

/** Written in capitals these are surnames too: “Steve King”. */
export const alsoSurnames = words(
  "green english french german irish welsh king judge bishop dean pope prince major justice chancellor priest head chair pilot queen",
);

/** After “secretary of”, a word that is part of the post and not a place. */
export const departments = words(
  "state defense defence education labor labour energy commerce transportation transport health agriculture interior treasury war homeland veterans housing",
);

/** “Senators Reyes and Calder”: several holders, so that none of them is known to hold it alone. */
export const isPostPlural = (norm: string): boolean => {
  const full = shortPosts.get(norm) ?? norm;
  return full.endsWith("s") && personalPosts.has(full.slice(0, -1));
};

/** The head noun of a post in its full form, null where `norm` is no post. */
export function postOf(norm: string): string | null {
  const full = shortPosts.get(norm) ?? norm;
  return personalPosts.has(full) ? full : null;
}

const leading = words(
  "executive managing general national acting interim deputy party regional founding majority minority union police fire chief vice rear city county state school hospital longtime current new co",
);
/** At the end of what stands before a post, a field of work and no body. */
const functions = words(
  "research communications operations policy finance political digital media press sales marketing field outreach security events legal human resources development education health sports news technology information",
);
/** Public where they serve a town, a county or a state: “the city manager”. */
const civil = words("manager clerk auditor administrator assessor attorney");
const past = words("former ex then late retired onetime one-time would-be");

/**
 * Why holding the post `title` (with its modifiers, in lower case) makes a person public, null where it does not.
 * A former holder is not public by the post.
 */
export function publicGround(title: string, head: string, body: string | null): string | null {
  const modifiers = title.split(/[\s-]+/);
  if (modifiers.some((word) => past.has(word))) return null;
  if (spokespeople.has(head) || (head === "secretary" && modifiers.some((word) => spoken.has(word))))
    return "spokesperson";
  if (running.has(head)) return "candidate";
  if (civil.has(head) && modifiers.some((word) => /^(?:city|town|county|village|borough|state)$/.test(word)))
    return "holds office";
  if (modifiers.some((word) => noOffice.has(word)) && !heads.has(head)) return null;
  if (head === "attorney")
    return modifiers.some((word) => /^(?:district|general|state)$/.test(word)) ? "holds office" : null;
  if (head === "secretary")
    return modifiers.some(
      (word) => word !== "secretary" && (departments.has(word) || /^(?:foreign|home|cabinet)$/.test(word)),
    )
      ? "holds office"
      : null;
  if (head === "general" && modifiers.includes("attorney")) return "holds office";
  if (head === "president" && body === null && modifiers.length > 1) return null;
  if (offices.has(head)) return "holds office";
  if (head === "executive" && !modifiers.includes("chief")) return null;
  // The reviews director of a paper does not lead it, nor the Harwick Council Research Director the council.
  if (body !== null && functions.has(body.toLowerCase().split(/\s+/).at(-1) ?? "")) return null;
  const leads = modifiers.every((word) => word === head || leading.has(word));
  if (heads.has(head) && leads && (body !== null || head === "ceo" || modifiers.includes("chief")))
    return "leads a body";
  return null;
}

export const womanly = /woman$|^actress$|^queen$|^princess$/;
export const manly = /(?:congress|council|spokes|assembly)man$|^king$|^prince$/;
