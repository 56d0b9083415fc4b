// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { doneByWorker } from "../../../tests/builders/worker";
import { audience, roaster } from "../../../tests/browser/faces/people";
import { posted } from "../../../tests/browser/faces/whole";
import { goTo } from "../../dashboard/location";
import { postPath, postsPath } from "../../dashboard/routes";
import { forgetAhead } from "../../ui/ahead";
import { Toasts } from "../../ui/Toast/Toasts";
import { PostPage } from "../PostPage/PostPage";
import { PostsPage } from "./PostsPage";

const now = Date.now();
const launch = "bluesky:post:launch";

const setOwn = (own: boolean) => doneByWorker({ kind: "set-own", network: "bluesky", account: roaster.bluesky, own });
const show = (address: string) => {
  goTo(address, { replace: true });
  const page = address.startsWith("/posts/") ? <PostPage params={{ id: launch }} halfLifeDays={30} /> : <PostsPage />;
  return render(<Toasts>{page}</Toasts>);
};
const rows = async () => (await screen.findAllByRole("article")).map(({ textContent }) => textContent);

beforeAll(layScreen);
beforeEach(async () => {
  localStorage.clear();
  await storeAudience([...audience(now), ...posted(now)], now);
  await setOwn(true);
});
afterEach(() => {
  cleanup();
  forgetAhead();
});

it("lists the newest first, and those with most engagement where that is chosen", async () => {
  show(postsPath());
  await waitFor(async () => expect(await rows()).toHaveLength(6));
  expect((await rows())[0]).toContain("One pour, four filters");
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Order" }), "Most engagement");
  expect(location.hash).toBe("#/posts?order=most");
  await waitFor(async () => expect((await rows())[0]).toContain("Kopi Sore No. 7"));
});

it("has the list, and a post with its history, in the first rendering, where they were asked ahead", async () => {
  await PostsPage.ask({}, "");
  show(postsPath());
  expect(screen.getAllByRole("article")).toHaveLength(6);
  cleanup();
  await PostPage.ask({ id: launch }, "");
  show(postPath(launch));
  expect(screen.getByRole("heading", { level: 1 })).toBeTruthy();
  expect(screen.getAllByRole("article")).not.toHaveLength(0);
});

it("shows those of the user's own accounts alone, with the rate and how much was captured", async () => {
  show(postsPath());
  await userEvent.click(await screen.findByRole("button", { name: "Yours" }));
  await waitFor(async () => expect(await rows()).toHaveLength(2));
  const row = (await rows()).find((each) => each.includes("No. 7"));
  expect(row).toContain("of 120 comments");
  expect(row).toMatch(/0\.\d+% visible rate/);
});

it("says what to do where none of the user's own accounts has a post", async () => {
  await setOwn(false);
  show(postsPath({ own: true }));
  expect(await screen.findByRole("heading", { name: "No post like that" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Show all posts" }));
  expect(location.hash).toBe("#/posts");
});

it("tells of one post who engaged most, when, and all that was done, of one kind where that is chosen", async () => {
  show(postPath(launch));
  await screen.findByRole("heading", { level: 1, name: /Kopi Sore/ });
  const people = (await screen.findByText("Who engaged most")).closest("section") ?? expect.unreachable();
  expect(within(people).getAllByRole("link")[0]?.textContent).toContain("Maya Putri");
  const times = screen.getByText("Engagement over time").closest("section") ?? expect.unreachable();
  await userEvent.click(within(times).getByText("As a table"));
  const totals = within(times).getAllByRole("row").slice(1);
  expect(totals.reduce((sum, row) => sum + Number(row.lastElementChild?.textContent), 0)).toBe(7);
  const all = screen.getByRole("region", { name: "Everything read" });
  expect(within(all).getAllByRole("article")).toHaveLength(7);
  await userEvent.click(within(all).getByRole("button", { name: /^Amplification/ }));
  await waitFor(() => expect(within(all).getAllByRole("article")).toHaveLength(2));
});
