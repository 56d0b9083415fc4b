// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { pageState } from "../../../tests/browser/faces/states";
import { moreReasons, type PageState } from "../../../lib/messaging/protocol";
import { pageKinds } from "../../../lib/model/engagement";
import { languageFor } from "../../../lib/words";
import { LanguageProvider } from "../../ui/language";
import { Coverage } from "./Coverage";

afterEach(cleanup);

function shown(change: Partial<PageState>, language: "en" | "id" = "en"): string[] {
  const { container } = render(
    <LanguageProvider language={languageFor(language, [])}>
      <Coverage page={pageState(change)} />
    </LanguageProvider>,
  );
  const parts = [...container.querySelectorAll("span")].map((part) => part.textContent ?? "");
  cleanup();
  return parts.filter((part) => part !== "");
}

it.each(["en", "id"] as const)("says why not all was read, for every reason on every kind of page: %s", (language) => {
  const reasons = new Set<string | undefined>();
  for (const kind of pageKinds)
    for (const more of moreReasons) {
      const stated = { comments: 9, reactions: 9, shares: 9, quotes: 9 };
      const readByType = { comment: 1, reaction: 1, share: 1, quote: 1 };
      const [read, why, ...others] = shown({ kind, more, stated, readByType }, language);
      expect([read, why], `${kind} ${more}`).toEqual([expect.any(String), expect.any(String)]);
      expect(others).toEqual([]);
      reasons.add(why);
    }
  expect(reasons.size).toBe(moreReasons.length);
});

it("says of a list without a total what would show more of it", () => {
  expect(shown({ kind: "feed", stated: {}, readByType: { share: 6 }, more: "scroll" })).toEqual([
    "Read here: 6 shares",
    "Scroll on to read more.",
  ]);
});

it("gives no reason where all was read, nor where nobody can tell of more", () => {
  expect(shown({ readByType: { comment: 120 }, stated: { comments: 120 } })).toHaveLength(1);
  const { more: _, ...feed } = pageState({ kind: "feed", stated: {}, read: 6, readByType: { share: 6 } });
  expect(shown({ ...feed, more: undefined } as never)).toEqual(["Read here: 6 shares"]);
});

it("where nothing was read leaves it to the words below, unless no scrolling helps", () => {
  const nothing = { people: [], read: 0, readByType: {} };
  expect(shown({ ...nothing, more: "scroll" })).toHaveLength(1);
  expect(shown({ ...nothing, more: "sign-in" })).toContain("Sign in to the site to see the rest.");
  expect(shown({ ...nothing, kind: "feed", stated: {}, more: "hidden" })).toEqual(["The site hides the rest."]);
});
