// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Moment } from "../../../lib/model/capture";
import { languageFor } from "../../../lib/words";
import { LanguageProvider } from "../language";
import { RelativeTime } from "./RelativeTime";

afterEach(cleanup);

const noon = new Date().setHours(12, 0, 0, 0);
const weekAgo = noon - 9 * 86_400_000;
const shown = (moment: Moment, underDay?: boolean): string =>
  render(
    <LanguageProvider language={languageFor("id", [])}>
      <RelativeTime moment={moment} {...(underDay !== undefined && { underDay })} />
    </LanguageProvider>,
  ).container.textContent;

it("says under the heading of a day the time alone, and nothing where that is not known", () => {
  expect(shown({ at: weekAgo, precision: "minute" }, true)).toBe("12.00");
  expect(shown({ at: weekAgo, precision: "day" }, true)).toBe("");
});

it("says the day where no heading does, or where it is not sure", () => {
  const date = languageFor("id", []).speech.ago(weekAgo, Date.now());
  expect(shown({ at: weekAgo, precision: "minute" })).toBe(date);
  expect(shown({ at: weekAgo, precision: "month" }, true)).toBe(date);
  expect(shown({ at: weekAgo, precision: "day", about: true }, true)).not.toBe("");
  expect(shown({ at: Date.now(), precision: "minute" }, true)).toBe("sekarang");
});
