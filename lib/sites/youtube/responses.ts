import { attempt } from "../dom";
import { emptyReading, type Responses } from "../site";
import type { Json } from "./json";
import { readPayload } from "./payload";

/** What YouTube embeds in its pages holds no comments (seen 2026-07), so that only its answers are read. */
export const responses: Responses = {
  readResponse(body, _request, url, context) {
    const reading = emptyReading();
    let payload: Json = null;
    try {
      payload = JSON.parse(body) as Json;
    } catch {
      reading.problems.push({ kind: "bad-json" });
    }
    attempt(reading, () => readPayload(payload, url, context, reading));
    return reading;
  },
};
