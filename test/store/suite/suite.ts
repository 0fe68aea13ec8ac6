import type { Backend } from "./backend.ts";
import { decidedSuite } from "./decided.ts";
import { documentSuite } from "./documents.ts";
import { findSuite } from "./find.ts";
import { ledgerSuite } from "./ledger.ts";
import { openingSuite } from "./opening.ts";
import { travelSuite } from "./travel.ts";
import { workSuite } from "./work.ts";

/** What every store holds to, whichever database it lies in. */
export function storeSuite(backend: Backend): void {
  openingSuite(backend);
  documentSuite(backend);
  findSuite(backend);
  decidedSuite(backend);
  ledgerSuite(backend);
  workSuite(backend);
  travelSuite(backend);
}
