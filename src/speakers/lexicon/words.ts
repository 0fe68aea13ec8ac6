/** Small closed classes of words that several files here ask for; lower case. */
const words = (list: string) => new Set(list.split(" "));

/** With a capital these open a sentence and are no name. */
export const starters = words(
  "the a an he she it they we you i who this that these those there here in on at but and so yet or if when while after before as for with from to by what why how where now then still however meanwhile no not some many most all one two three four five six seven eight nine ten his her its their our my your last asked according both each every few several other others another such since until because although though despite during under over about among between through without within against yes well also just even only once again later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december former speaking responding replying citing noting adding instead rather perhaps maybe indeed moreover furthermore nevertheless nonetheless nor neither either is are was were do does did has have had can could will would should shall might must let like unlike near inside outside upon per via new more less much any anything nothing something everyone everybody somebody nobody please thank thanks ok okay oh hello being having",
);

/** With a capital in a run of names, as headings write them, these are still no part of the name. */
export const neverFirst = words(
  "if when while this that these those what why how where without unlike over under about from with after before against despite though although because whether and but or the did does was were has have had everything nothing anything something",
);

export const months = words(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Not “sun”, “thu” and their like: without a full stop these are family names. */
export const days = words("monday tuesday wednesday thursday friday saturday sunday tues thurs");

/** A noun phrase as a source goes no further than these, unless a name holds them. */
export const stops = words(
  "of for at in on from with without among by to including about near against under over into through between during across within around outside inside behind like such than as after before since who whom whose which that where when while because if",
);

/** A name after one of these is a place rather than a person. */
export const placePrepositions = words("in at near from across outside inside around throughout");

/** Party and nation words that stand before a name and are no part of it. */
export const affiliations = words(
  "republican democrat democratic gop labour conservative tory liberal independent libertarian socialist green american british english french german russian chinese mexican canadian israeli iranian syrian indian polish ukrainian turkish spanish italian irish scottish welsh european",
);

/** With one of these before it a noun means others than before each time it comes. */
export const others =
  /^(?:some|many|others|other|another|both|most|few|several|one|a|an|two|three|four|five|six|more|those|anyone|everyone)$/;
