/** Words that tell a judgement, a feeling, a duty or a promise from a report of what was. Verbs by lemma. */
import { wordSet } from "../../text/lexicon/word-set.ts";

/** Judgements of value wherever they stand. */
export const judgements = wordSet(`
  absurd abysmal admirable amazing appalling arrogant atrocious awful beautiful betrayal bogus brave brilliant brutal
  callous catastrophe catastrophic clueless contempt contemptible corrupt courageous cowardly crazy cruel cynical
  dangerous deplorable despicable disaster disastrous disgrace disgraceful disgusting dishonest dishonorable
  dishonourable dumb embarrassing embarrassment evil excellent extraordinary extreme extremist failure fantastic
  farce fearless foolish frightening ghastly glorious good-hearted gorgeous greedy gross hateful heartless hero heroic
  hideous honorable honourable horrendous horrible horrific horrifying hypocrisy hypocrite hypocritical idiotic
  ignorant immoral inadequate incompetence incompetent incredible indefensible inept inexcusable inhumane insane
  inspiring insulting irresponsible joke laughable lazy lovely lousy ludicrous magnificent malicious marvelous
  marvellous meaningless mediocre merciless misguided mockery monstrous nasty naive nightmare nonsense noble obscene
  odious outrage outrageous outstanding pathetic petty phony pointless preposterous reckless repugnant ridiculous
  ruthless sad scandalous senseless shabby shameful shameless shocking short-sighted sickening silly sinister sloppy
  splendid stupid superb tasteless terrible terrific thoughtless tragic tremendous troubling ugly unacceptable
  unbelievable unconscionable unfair unfit unforgivable ungrateful unjust unpatriotic unreasonable unthinkable
  unworthy useless vicious vile wasteful weak-willed witch-hunt wonderful worthless wretched wrongheaded
  beautifully brilliantly deplorably disastrously disgracefully horribly miserably pathetically recklessly
  ridiculously shamefully terribly unfairly unfortunately sadly tragically thankfully wonderfully hopefully frankly`);

/** Judgements only as what is said of something ("is wrong"), not before a noun ("the wrong street"). */
export const predicated = wordSet(`
  appropriate bad best better bold careless  comfortable complacent  crucial decent desperate difficult
  disappointing divisive easy effective enough essential excessive fair fine fit  friendly funny good great
  hard harmful healthy helpful historic hopeless important impossible impressive inappropriate inevitable insufficient
  interesting key  lucky mean misleading mistake mistaken  necessary needless nice  obvious odd ok okay
  overdue perfect plain poor   proper promising    reasonable remarkable
  respectable responsible right risky rude sensible serious shame short-lived significant simple slow smart sound
  special strange strong suspicious successful tough     unhelpful unimportant 
  unnecessary unpopular unsafe unwise urgent vital waste weak welcome wise worrying worse worst worth wrong worthwhile
   privilege opportunity lesson problem solution priority answer`);

export const duties = wordSet("should ought must");
/** With "to": "the town needs to act". */
export const needs = wordSet("need needs have has got");

/** Superlatives that no count can bear out. */
export const unmeasured = wordSet(
  "best worst greatest finest nicest dumbest smartest bravest toughest weakest kindest",
);

/** "I feel", "she was afraid": the speaker's own mind and life. */
export const feelings = wordSet(`
  afraid angry anxious ashamed confident delighted devastated disappointed excited frightened glad grateful happy
  heartbroken hopeful humbled hurt lonely nervous optimistic pleased proud relieved sad saddened scared shocked sorry
  surprised terrified thankful thrilled tired upset worried heartbroken honored honoured overwhelmed`);
export const feelingVerbs = wordSet(
  "feel love hate hope wish miss sleep enjoy fear worry regret remember dream pray cry admire like adore appreciate",
);
export const ownLife = wordSet(`
  mother father mom dad mum parents wife husband son daughter sister brother kids grandmother grandfather grandparents
  childhood family grandson granddaughter grandchildren uncle aunt cousin home neighbor neighbour house marriage
  wedding birthday sleep dog cat heart life dreams`);

export const pledges = wordSet("promise pledge vow swear commit guarantee undertake intend plan");
export const wishes = wordSet("hope want wish consider desire seek try like prefer");
/** Cues of speaking for oneself; a poll or a forecast that finds what others will do is none. */
export const telling = wordSet(
  "say tell add promise pledge vow announce write tweet insist declare confirm reply answer state",
);
export const selves = wordSet("i we us me my our ours mine");
/** After "will": what nobody can promise, and what is only a way to speak. */
export const notInOnesHands = wordSet(`
  see lose die win need suffer fail know become remain find learn be happen face miss regret hear notice fall
  rise cost like want love hate think prefer say argue hope tell draw suggest add note forget walk`);
export const will = wordSet("will wo 'll shall");
export const likely = wordSet(
  "likely expected set due about bound poised projected forecast slated scheduled",
);
export const asking = wordSet("ask wonder question inquire enquire query");
export const firstPerson = wordSet("i i'm we");
export const ownPronouns = wordSet("i we he she they it");
export const questionWords = wordSet("who what when where why how which whose whom");
export const questionHeads = wordSet("whether if who what when where why how which whose whom");
export const privatePeople = wordSet(`
  resident residents neighbour neighbours neighbor neighbors mother father parent parents student students worker
  workers shopper shoppers voter voters pensioner pensioners tenant tenants driver passenger passengers customer
  customers witness widow farmer nurse teacher visitor visitors survivor patient`);
export const greetings = wordSet(
  "thank thanks hello hi welcome goodbye bye congratulations please sorry yes no okay ok well",
);
/** What may be "it" where the source speaks for itself: "the council said it would cut the fare". */
export const bodies = wordSet(`
  council board firm company city state town county government agency department office ministry university bank union
  party campaign administration police court committee commission authority school group association club church team`);
