/** “Calder” as the “Ines Calder” of another document, where she alone among these bears that name. */
export function fullNames(names: Iterable<string>): (name: string) => string {
  const bearers = new Map<string, string | null>();
  for (const name of new Set(names)) {
    const last = name.split(" ").at(-1) as string;
    if (last !== name) bearers.set(last, bearers.has(last) ? null : name);
  }
  return (name) => bearers.get(name) ?? name;
}
