/**
 * Short forms of first names that are not simply their beginnings; lower case, without accents. A form stands for a
 * name only where the surname agrees and nobody else has it.
 */
const list =
  "bill william|billy william|will william|bob robert|bobby robert|rob robert|dick richard|rick richard|jack john|johnny john|jim james|jimmy james|jamie james|mike michael|mick michael|ted edward|ted theodore|ned edward|eddie edward|tony anthony|tony antonio|chuck charles|charlie charles|hank henry|harry henry|harry harold|hal harold|larry lawrence|jerry gerald|jerry jerome|bernie bernard|peggy margaret|meg margaret|maggie margaret|liz elizabeth|beth elizabeth|betty elizabeth|betsy elizabeth|lisa elizabeth|kate katherine|kate catherine|katie katherine|kathy katherine|cathy catherine|sandy alexander|sandy sandra|sasha alexander|sasha aleksandr|tina christina|nina antonina|dolly dorothy|dot dorothy|polly mary|molly mary|sally sarah|patty patricia|trish patricia|jenny jennifer|becky rebecca|debbie deborah|cindy cynthia|vicky victoria|terry teresa|terry terence|pepe jose|paco francisco|pancho francisco|lupe guadalupe|chuy jesus|memo guillermo|beto alberto|beto roberto|nacho ignacio|kiko enrique|misha mikhail|kolya nikolai|vanya ivan|volodya vladimir|vova vladimir|katya ekaterina|tanya tatiana|masha maria|lena elena|hans johannes|fritz friedrich|heinz heinrich|gigi luigi|beppe giuseppe|pippo filippo|moe mohammed|mo mohamed|mo mohammed|andy andrew|drew andrew|greg gregory|steve steven|steve stephen|joe joseph|joey joseph|abe abraham|mandy amanda|nick nicholas|vince vincent|russ russell|doug douglas|ron ronald|ken kenneth|fred frederick|tim timothy|matt matthew|dave david|dan daniel|danny daniel|ben benjamin|sam samuel|tom thomas|tommy thomas|alex alexander|pete peter|phil philip|stan stanley|walt walter|chris christopher|chris christine|pat patrick|pat patricia|lou louis|marge margaret|val valerie|josh joshua|zach zachary|jeff jeffrey|geoff geoffrey|gus augustus|leo leonard|max maximilian|nate nathaniel|ray raymond|wes wesley";

const pairs = new Set(list.split("|"));

const shortest = 3;
/** Longer ones are whole names: “Tomas” is not short for “Tomasina”. */
const longest = 4;
/** So many letters more, or “Paul” would be short for “Paula”. */
const more = 2;

/** Is one a short form of the other: “Tom” of “Tomas”, “Bill” of “William”? Both folded. */
export function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (pairs.has(`${a} ${b}`) || pairs.has(`${b} ${a}`)) return true;
  return (
    short.length >= shortest &&
    short.length <= longest &&
    long.length >= short.length + more &&
    long.startsWith(short)
  );
}
