/** Where the pages of the site lie. */

/** Places of the log on one page of statements: a statement never moves to another page. */
const perPage = 100;

export const statementsPath = (page: number): string => `statements/${String(page).padStart(5, "0")}.html`;
export const pageOf = (position: number): number => Math.floor(position / perPage);
/** The address of a statement, for good. */
export const statementHref = ({ position, id }: { position: number; id: string }): string =>
  `${statementsPath(pageOf(position))}#s-${id}`;
export const rulingPath = (id: string): string => `ruling/${id}.html`;
export const exchangePath = (id: string): string => `exchange/${id}.html`;

/** From a page to the root of the site: relative, so that it works under any address and from a disk. */
export const rootOf = (path: string): string => "../".repeat(path.split("/").length - 1);
