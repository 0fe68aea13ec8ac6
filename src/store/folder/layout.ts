/** Where everything lies in a folder that `export` writes: files that open without us. */

export const folderSchema = "onrecord/folder/1";

export const manifestFile = "manifest.json";
export const readmeFile = "README.md";
export const documentsFolder = "documents";
export const originalsFolder = "originals";
export const tablesFolder = "tables";

/** The tables that travel as JSON Lines; documents and originals have files of their own. */
export const lineTables = [
  "anchors",
  "people",
  "reviews",
  "decisions",
  "jobs",
  "entries",
  "disclosures",
  "checkpoints",
  "settings",
  "keys",
] as const;
export type LineTable = (typeof lineTables)[number];
export const isLineTable = (name: string): name is LineTable =>
  (lineTables as readonly string[]).includes(name);

/** What `documents/<id>/document.json` holds. */
export interface DocumentFile {
  id: string;
  identity: string;
  added: string;
  versions: {
    version: number;
    content: string;
    original: { digest: string; file: string; mediaType: string; added: string };
    added: string;
    records: { file: string; reader: string; added: string }[];
  }[];
}

export const versionFolder = (version: number): string => `version-${version}`;

const endings: { [mediaType: string]: string } = {
  "text/plain": "txt",
  "text/markdown": "md",
  "text/html": "html",
  "text/vtt": "vtt",
  "application/x-subrip": "srt",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** The name of an original, by the digest of its bytes. */
export const originalFile = (digest: string, mediaType: string): string =>
  `${digest.replace(/^sha256:/, "")}.${endings[mediaType] ?? "bin"}`;

export const readme = `# An export of Onrecord

Everything that was in the store, as files that open without Onrecord. "onrecord import" reads the folder back.

- \`manifest.json\`: which version wrote the folder, when, and how many rows of each kind.
- \`documents/<id>/document.json\`: what the document is known by, and its versions.
- \`documents/<id>/version-<n>/document.json\`: a version: title, date, address and its text; offsets in the records
  count UTF-16 code units of that text. \`text.txt\` is the text alone.
- \`documents/<id>/version-<n>/record-<k>.json\`: what a reader found in it: sentences, attributions, speakers,
  statements, exchanges, claims. Its JSON Schema is published with Onrecord as \`schema/record-1.json\`; the field
  \`document\` is null, it stands in the file beside.
- \`originals/<digest>.<ending>\`: the bytes as they came in, named by their SHA-256.
- \`tables/statements.csv\`, \`claims.csv\`, \`speakers.csv\`: for a spreadsheet; of each document the newest version.
  A cell that could start a formula has \`'\` before it.
- \`tables/*.jsonl\`: one JSON object a line. \`anchors\`: where statements stand in each version. \`people\`: who was
  imported. \`reviews\`: earlier fact-checks. \`decisions\`: what people decided, in order. \`jobs\`: work that waits.
  \`entries\`: the ledger, its leaves as text; \`disclosures\`: what opens their commitments; \`checkpoints\`: what was
  signed; \`settings\` and \`keys\`: public halves only.

Times are UTC. Ids are digests of what a thing is.
`;
