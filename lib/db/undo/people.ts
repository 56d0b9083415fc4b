/** People entered by hand go again, for the journal: in its transaction. */
import type { Database } from "../database";

/**
 * Takes back that somebody was entered, unless they were joined with others or something was hung on them since. Answers with
 * the contact to make anew.
 */
export async function takePersonBack(identityId: string, on: Database): Promise<string[]> {
  const identity = await on.identities.get(identityId);
  if (!identity) return [];
  const hung = await Promise.all([
    on.identities.where("contactId").equals(identity.contactId).count(),
    ...[on.profiles, on.notes, on.tasks, on.opportunities, on.inbox].map((table) =>
      table.where("identityId").equals(identityId).count(),
    ),
    on.profiles.where("companyId.value").equals(identityId).count(),
    on.opportunities.where("companyId").equals(identityId).count(),
  ]);
  if (hung.some((count, at) => count > (at === 0 ? 1 : 0))) return [identity.contactId];
  await Promise.all(["a", "b"].map((end) => on.suggestions.where(end).equals(identityId).delete()));
  await on.identities.delete(identityId);
  await on.identityKeys.where("identityId").equals(identityId).delete();
  return [identity.contactId];
}
