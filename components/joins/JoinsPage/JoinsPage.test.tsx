// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { audience, regular } from "../../../tests/browser/faces/people";
import { getContact } from "../../../lib/db/contacts";
import { db } from "../../../lib/db/database";
import { type Suggestion, suggestionId } from "../../../lib/model/suggestion";
import { Toasts } from "../../ui/Toast/Toasts";
import { JoinsPage } from "./JoinsPage";

const now = Date.now();
const citra = "bluesky:bluesky-citratetes.example";
const citraToo = "x:x-citratetes";
const ryo = "bluesky:bluesky-ryo.example";
const arjun = "youtube:youtube-arjunpours";

async function suggest(one: string, other: string, score: number, reasons: Suggestion["reasons"]): Promise<void> {
  const id = suggestionId(one, other);
  const [a = "", b = ""] = id.split("|");
  await db.suggestions.put({ id, a, b, score, reasons, state: "open", rank: -score });
}
const show = () =>
  render(
    <Toasts>
      <JoinsPage />
    </Toasts>,
  );
const asked = (text: RegExp) => screen.findByRole("heading", { level: 2, name: text });

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  await storeAudience([...audience(now), ...regular(now)], now);
  await suggest(citra, citraToo, 0.93, [{ is: "name", likeness: "same", rarity: "rare" }]);
  await suggest(ryo, arjun, 0.6, [{ is: "avatar" }, { is: "otherName" }]);
});
afterEach(cleanup);

it("joins the surest two by Enter, under the name of whom more is known, goes on to the next, and undoes it", async () => {
  show();
  await asked(/^Are Citra Wening and Citra Wening/);
  expect(screen.getByText("2 to decide")).toBeTruthy();
  await userEvent.keyboard("{Enter}");
  await asked(/Arjun Velankar/);
  expect((await getContact(citraToo))?.id).toBe(citra);
  await waitFor(() => expect(screen.getByText("1 to decide")).toBeTruthy());
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(async () => expect((await getContact(citraToo))?.id).toBe(citraToo));
});

it("lets the other name stay", async () => {
  show();
  await asked(/Citra Wening/);
  const [, second] = screen.getAllByRole("radio", { name: /^Keep the name/ });
  await userEvent.click(second ?? expect.unreachable());
  await userEvent.click(screen.getByRole("button", { name: "Join" }));
  await asked(/Arjun Velankar/);
  expect((await getContact(citra))?.id).toBe(citraToo);
});

it("is walked through by j and k, and tells what speaks for and against", async () => {
  show();
  await asked(/Citra Wening/);
  await userEvent.keyboard("j");
  await asked(/Arjun Velankar/);
  const why = screen.getByRole("list", { name: "What speaks for it and against it" });
  expect(within(why).getByText("For it:")).toBeTruthy();
  expect(within(why).getByText("Against it:")).toBeTruthy();
  await userEvent.keyboard("k");
  await asked(/Citra Wening/);
});

it("remembers by d that two are not the same, and asks again later by l; both can be undone", async () => {
  show();
  await asked(/Citra Wening/);
  await userEvent.keyboard("d");
  await asked(/Arjun Velankar/);
  expect((await db.suggestions.get(suggestionId(citra, citraToo)))?.state).toBe("different");
  await userEvent.keyboard("l");
  await screen.findByRole("heading", { name: "Nothing to decide" });
  expect((await db.suggestions.get(suggestionId(ryo, arjun)))?.laterUntil).toBeGreaterThan(now);
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await asked(/Arjun Velankar/);
});
