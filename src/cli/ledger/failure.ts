import { LedgerError, ledgerAdvice } from "../../ledger/errors.ts";
import { GuardError } from "../../publish/log/guard.ts";
import { StageError } from "../../publish/log/stage.ts";
import { Failure } from "../io/failure.ts";

const guardAdvice =
  'Take it out with "onrecord redact --name", or publish with --reveal where an editor has decided to show the name.';

/** Runs a command on the ledger; what it refuses is said in words, with what to do about it. */
export async function inWords<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof LedgerError)
      throw new Failure(`${error.message}. ${ledgerAdvice[error.code]}`, { cause: error });
    if (error instanceof StageError) throw new Failure(`${error.message}.`, { cause: error });
    if (error instanceof GuardError)
      throw new Failure(`${error.message}. Nothing was published. ${guardAdvice}`, { cause: error });
    const { code, syscall, path } = error as NodeJS.ErrnoException;
    if (code !== undefined && syscall !== undefined)
      throw new Failure(`${path ?? "The folder"} could not be used: ${syscall} says ${code}.`, {
        cause: error,
      });
    throw error;
  }
}
