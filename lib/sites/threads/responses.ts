import { parseNodes } from "../nodes";
import { emptyReading, type Responses } from "../site";
import { pageOf } from "./addresses";
import { readContent } from "./payload/content";
import { readEmbedded } from "./payload/embedded";
import { readPeople } from "./payload/people";

export const responses: Responses = {
  readEmbedded,
  readResponse(body, _request, url) {
    const reading = emptyReading();
    const payload = parseNodes(body);
    const named = pageOf(url)?.post;
    if (!payload) reading.problems.push({ kind: "bad-json" });
    else {
      readContent(payload, named, reading);
      readPeople(payload, named, reading);
    }
    return reading;
  },
};
