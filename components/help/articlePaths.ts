/** Where the button under an article leads. */
import type { ArticleId } from "../../lib/words/help/articles";
import { paths, withQuery } from "../dashboard/routes";

export const articlePaths: Partial<Record<ArticleId, string>> = {
  start: paths.networks,
  reading: paths.networks,
  contacts: paths.contacts,
  stages: paths.contacts,
  heat: withQuery(paths.settings, { at: "heat" }),
  own: paths.networks,
  inbox: paths.inbox,
  joins: paths.joins,
  segments: paths.contacts,
  tasks: paths.tasks,
  pipeline: paths.pipeline,
  numbers: paths.insights,
  hosts: paths.networks,
  changed: paths.networks,
  data: paths.data,
  importing: paths.import,
  exports: paths.export,
  keeping: paths.privacy,
  informing: paths.privacy,
  erasing: paths.privacy,
  less: withQuery(paths.settings, { at: "minimise" }),
  keys: withQuery(paths.settings, { at: "keys" }),
};

/** The address of an article; of the whole help without one. */
export function articlePath(id: ArticleId | undefined): string {
  return withQuery(paths.help, { on: id });
}
