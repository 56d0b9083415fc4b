/** The registry of readers, whole: the folders beside this file. In a page only the parts that are turned on are loaded. */
import { assembled, type Messages, type Responses, type SiteAdapter } from "./site";

const bases = import.meta.glob<{ site: SiteAdapter }>("./*/index.ts", { eager: true });
const responses = import.meta.glob<{ responses: Responses }>("./*/responses.ts", { eager: true });
const messages = import.meta.glob<{ messages: Messages }>("./*/messages.ts", { eager: true });

/** Every site adapter with all of its parts, in no particular order: hosts do not overlap. */
export const sites: readonly SiteAdapter[] = Object.entries(bases).map(([file, { site }]) => {
  const beside = (name: string): string => file.replace("index.ts", name);
  return assembled(site, {
    responses: responses[beside("responses.ts")]?.responses,
    messages: messages[beside("messages.ts")]?.messages,
  });
});
