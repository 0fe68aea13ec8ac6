/** What people are by post or trade: masked before a class is read, since a claim is of its class whoever makes it. */
import { wordSet } from "../../text/lexicon/word-set.ts";

/** The noun that names the post. */
export const roles = wordSet(`
  mayor mayors governor governors minister ministers premier premiers chancellor chancellors president presidents
  senator senators councillor councillors councilor councilors alderman lawmaker lawmakers legislator legislators
  leader leaders chief chiefs chief-executive executive executives ceo chair chairs chairperson director directors
  manager managers boss bosses officer officers official officials secretary secretaries treasurer auditor auditors
  comptroller ambassador ambassadors diplomat diplomats envoy commissioner commissioners superintendent sheriff
  sheriffs detective attorney attorneys lawyer lawyers prosecutor prosecutors judge judges justice justices
  professor professors scientist scientists economist economists researcher researchers historian historians analyst
  analysts expert experts strategist strategists pollster pollsters adviser advisers advisor advisors aide aides
  spokesperson spokespeople spokesman spokeswoman representative representatives delegate delegates candidate
  candidates nominee nominees politician politicians activist activists organiser organizer campaigner campaigners
  lobbyist lobbyists journalist journalists reporter reporters editor editors columnist columnists author authors
  writer writers teacher teachers nurse nurses doctor doctors physician physicians farmer farmers engineer engineers
  banker bankers trader traders businessperson owner owners entrepreneur entrepreneurs billionaire billionaires
  founder founders general generals colonel captain lieutenant sergeant soldier soldiers pastor priest bishop imam
  rabbi driver drivers clerk clerks accountant investor investors landlord landlords inspector inspectors planner
  moderator speaker`);

/** Words before it that belong to the post. */
export const rolePrefixes = wordSet(
  "police fire union prime vice deputy chief former district state city county town trade labour labor party assistant senior acting attorney campaign national security press foreign finance health defence defense executive managing general",
);
