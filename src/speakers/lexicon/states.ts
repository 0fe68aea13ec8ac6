/** Short forms of the states that stand with a name: “(D-Vt.)”, “R-Fla.”; lower case, without full stops. */
const list =
  "alabama ala al|arizona ariz az|arkansas ark ar|california calif ca|colorado colo co|connecticut conn ct|delaware del de|florida fla fl|georgia ga|illinois ill il|indiana ind|kansas kan ks|kentucky ky|louisiana la|maryland md|massachusetts mass ma|michigan mich mi|minnesota minn mn|mississippi miss ms|missouri mo|montana mont mt|nebraska neb ne|nevada nev nv|new-hampshire nh|new-jersey nj|new-mexico nm|new-york ny|north-carolina nc|north-dakota nd|oklahoma okla ok|oregon ore or|pennsylvania pa penn|rhode-island ri|south-carolina sc|south-dakota sd|tennessee tenn tn|texas tex tx|vermont vt|virginia va|washington wash wa|west-virginia wva wv|wisconsin wis wi|wyoming wyo wy";

const states = new Map(
  list.split("|").flatMap((row) => {
    const [full = "", ...short] = row.split(" ");
    return short.map((form): [string, string[]] => [form, full.split("-")]);
  }),
);

/** The words of the state that a short form stands for; null where it is none. */
export const stateOf = (short: string): readonly string[] | null => states.get(short) ?? null;

const stems = new Set(list.split("|").map((row) => (row.split(" ")[0] ?? "").split("-").at(-1)?.slice(0, 4)));

/** “Texan”, “Floridian”, “Ohioan”: with “the” before it, a person from there. */
export const isDemonym = (norm: string): boolean =>
  /(?:an|ite|yorker)$/.test(norm) &&
  (norm.startsWith("ohio") || norm.startsWith("iowa") || stems.has(norm.slice(0, 4)));
