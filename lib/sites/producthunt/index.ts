import { readItems } from "../dom";
import { emptyReading, type SiteAdapter } from "../site";
import { about } from "./about";
import { kindOfUrl } from "./addresses";
import { readWritten, written } from "./comment";
import { probe, stated, viewer } from "./measure";

export const site: SiteAdapter = {
  about,
  kind: kindOfUrl,
  items: () => written,
  read(root, page) {
    const into = emptyReading();
    return kindOfUrl(page) ? readItems(root, written, into, (item) => readWritten(item, page, into)) : into;
  },
  probe,
  viewer,
  stated,
};
