import { InvalidArgumentError } from "commander";

const mostJobs = 64;

/** The number of `--jobs`. */
export function jobsOf(given: string): number {
  const jobs = Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs)
    throw new InvalidArgumentError(`A whole number from 1 to ${mostJobs} is wanted.`);
  return jobs;
}
