/** One round of `kill.ts`: says each thing that it has done once it is done. */
const { dist, place, key, folder, signedPath, round } = JSON.parse(process.argv[2] ?? "{}");
const load = (/** @type {string} */ path) => import(dist + path);
const { act } = await load("ledger/acts/act.js");
const { redact } = await load("ledger/acts/redact.js");
const { readKey } = await load("publish/log/key-file.js");
const { publish } = await load("publish/log/publish.js");
const { openStore } = await load("store/store.js");

const store = await openStore(place);
const signer = await readKey(key);
const by = { role: "editor", key: signer.key.id, policy: "1" };
console.log("ready");
const statements = await store.db
  .selectFrom("entries")
  .select("hash")
  .where("kind", "=", "statement")
  .orderBy("position")
  .execute();
const about = statements.at(-1).hash;
const evidence = await done(
  act(
    store,
    "evidence",
    { title: `Accounts of ${round}`, address: null, capture: null, note: null, receipt: null },
    { about, by },
  ),
);
await done(
  act(
    store,
    "ruling",
    {
      claim: "It costs that much.",
      ruling: "The accounts say so.",
      reasons: ["The accounts."],
      evidence: [evidence.hash],
      reply: { state: "not asked", because: "The accounts are public." },
    },
    { about, by },
  ),
);
const target = statements[round - 2];
if (target !== undefined && round >= 2) {
  const order = { ground: "error", decided: "editor", review: null, appeal: "Write to us." };
  await done(redact(store, { ...order, entry: target.hash, fields: ["text"] }, by));
}
console.log("publishing");
await publish({ store, folder, signedPath, signer });
console.log("published");
await store.close();

/** @param {Promise<{ hash: string }>} act */
async function done(act) {
  const entry = await act;
  console.log(`did ${entry.hash}`);
  return entry;
}
