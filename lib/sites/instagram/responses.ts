import { attempt } from "../dom";
import { parseNodes } from "../nodes";
import { emptyReading, type Responses } from "../site";
import { pageOf, postOf } from "./addresses";
import { answerOf, contentReaders, readNodes } from "./payload/content";
import { readEmbedded } from "./payload/embedded";
import { peopleReader, readNotice, repostReader } from "./payload/people";

/** What a request names is surer than what the page that asked for it shows. */
export const responses: Responses = {
  readEmbedded,
  readResponse(body, request, url, { closed }) {
    const reading = emptyReading();
    const payload = parseNodes(body);
    const page = pageOf(url);
    const [, media] = /\/media\/(\d+)\//.exec(request.pathname) ?? [];
    const post = media ? postOf(media) : page?.ref?.post;
    if (!payload) reading.problems.push({ kind: "bad-json" });
    else if (closed || !page?.ref?.closed || media)
      attempt(reading, () =>
        readNodes({ ...answerOf(payload, closed === true), reading, post, isGuess: !media }, [
          ...contentReaders,
          peopleReader(request, page),
          repostReader(page),
          readNotice,
        ]),
      );
    return reading;
  },
};
