/** How the report looks where it is printed. */
export interface Look {
  width: number;
  colour: boolean;
}

const widest = 100;

/** A flag wins over the environment, the environment over what the output is; piped output is plain and 80 wide. */
export function lookOf(
  flags: { width?: number; color?: boolean },
  env: NodeJS.ProcessEnv,
  out: { isTTY?: boolean; columns?: number },
): Look {
  const width = flags.width ?? (out.isTTY && out.columns ? Math.min(out.columns, widest) : 80);
  return {
    width,
    colour: flags.color ?? byEnvironment(env) ?? (out.isTTY === true && env.TERM !== "dumb"),
  };
}

/** https://no-color.org and https://force-color.org; where both are set, forcing wins, as in Node itself. */
function byEnvironment(env: NodeJS.ProcessEnv): boolean | undefined {
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return env.NO_COLOR ? false : undefined;
}
