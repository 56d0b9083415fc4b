import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl, placeOf } from "./addresses";
import { readItem, type Sight, things } from "./item";
import { profilePart, readProfile } from "./profile";
import { isSettled, probePage, statedBy, viewerOf } from "./measure";

/** Comments that arrive later may stand in a template of the tree (seen 2026-09; how they leave it is not known). */
const later = "shreddit-comment-tree template:not(shreddit-comment *)";

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: () => `${things}, ${later}, ${profilePart}`,
  read(root, url, { closed = false }) {
    const sight: Sight = { url, page: placeOf(url.pathname), reading: emptyReading(), closed };
    const { reading } = sight;
    if (!kindOfUrl(url)) return reading;
    readItems(root, profilePart, reading, (part) => readProfile(part, sight));
    readItems(root, things, reading, (item) => readItem(item, sight));
    return readItems(root, later, reading, (template) =>
      readItems((template as HTMLTemplateElement).content, things, reading, (item) => readItem(item, sight)),
    );
  },
  probe: probePage,
  viewer: viewerOf,
  stated: statedBy,
  settled: isSettled,
};
