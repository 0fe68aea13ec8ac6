/**
 * Popolo (https://www.popoloproject.com/specs/): `{persons, organizations, posts, memberships}`, or a list of persons
 * with their memberships in them.
 */
import { field, listOf, type PeopleDraft } from "./draft.ts";

export function readPopolo(root: unknown, draft: PeopleDraft): void {
  const bodies = new Map<string, string>();
  for (const [i, organization] of listOf(field(root, "organizations")).entries()) {
    const id = draft.text(field(organization, "id"), `organizations[${i}].id`);
    const name = draft.text(field(organization, "name"), `organizations[${i}].name`);
    if (id !== null && name !== null) bodies.set(id, name);
  }
  const posts = new Map<string, unknown>();
  for (const [i, post] of listOf(field(root, "posts")).entries()) {
    const id = draft.text(field(post, "id"), `posts[${i}].id`);
    if (id !== null) posts.set(id, post);
  }

  const addMembership = (personId: string, membership: unknown, at: string) => {
    const person = draft.people.get(personId);
    if (person === undefined) {
      draft.issue("bad-field", at, `there is no person “${personId}”.`);
      return;
    }
    const post = field(membership, "post") ?? posts.get(String(field(membership, "post_id") ?? ""));
    const organization =
      field(membership, "organization_id") ??
      field(post, "organization_id") ??
      field(membership, "organization");
    const body =
      typeof organization === "string" ? (bodies.get(organization) ?? null) : field(organization, "name");
    if (typeof organization === "string" && body === null)
      draft.issue("bad-field", at, `there is no organization “${organization.slice(0, 80)}”.`);
    const title =
      field(post, "label") ?? field(post, "role") ?? field(membership, "role") ?? field(membership, "label");
    const { start_date: from, end_date: to } = {
      start_date: null,
      end_date: null,
      ...(membership as object),
    };
    draft.addPost(person, draft.post(title ?? "member", body, from, to, at));
  };

  const persons = Array.isArray(root) ? root : listOf(field(root, "persons"));
  for (const [i, entry] of persons.entries()) {
    const at = `persons[${i}]`;
    const name = draft.text(field(entry, "name"), `${at}.name`);
    const person = draft.person(draft.text(field(entry, "id"), `${at}.id`) ?? at, name, at);
    if (person === null) continue;
    for (const other of listOf(field(entry, "other_names")))
      draft.addName(
        person,
        draft.text(typeof other === "string" ? other : field(other, "name"), `${at}.other_names`),
      );
    for (const one of listOf(field(entry, "identifiers"))) {
      const value = draft.text(field(one, "identifier"), `${at}.identifiers`);
      if (value !== null) person.identifiers.push(`${draft.text(field(one, "scheme"), at) ?? "id"}:${value}`);
    }
    const born = draft.date(field(entry, "birth_date"), `${at}.birth_date`);
    if (typeof born === "string") person.identifiers.push(`born:${born}`);
    for (const [j, membership] of listOf(field(entry, "memberships")).entries())
      addMembership(person.id, membership, `${at}.memberships[${j}]`);
  }
  for (const [i, membership] of listOf(field(root, "memberships")).entries()) {
    const id = draft.text(field(membership, "person_id"), `memberships[${i}].person_id`);
    if (id !== null) addMembership(id, membership, `memberships[${i}]`);
  }
}
