// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { noteViewer, ownAccounts } from "../../../lib/db/own";
import { doneByWorker } from "../../../tests/builders/worker";
import { abouts } from "../../../lib/sites/about";
import type { About } from "../../../lib/sites/site";
import { OwnAccounts } from "./OwnAccounts";
import { accountTyped } from "./typed";

function network(id: string): About {
  const about = abouts.find((each) => each.id === id);
  if (!about) throw new Error(`${id} is gone`);
  return about;
}

vi.mock("../../../lib/messaging/send", () => ({ send: doneByWorker }));
afterEach(cleanup);

it.each([
  ["x", "@kopitetes_id", { handle: "kopitetes_id" }],
  ["x", " kopitetes_id ", { handle: "kopitetes_id" }],
  ["x", "https://x.com/kopitetes_id?lang=id", { handle: "kopitetes_id" }],
  ["x", "x.com/kopitetes_id", { handle: "kopitetes_id" }],
  ["bluesky", "kopitetes.example", { handle: "kopitetes.example" }],
  ["mastodon", "@kopi@tetes.example", { handle: "kopi@tetes.example" }],
])("understands on %s what is typed: %s", (id, typed, account) => {
  expect(accountTyped(network(id), typed)).toMatchObject(account);
});

it.each([
  ["x", "Kopi Tetes"],
  ["x", "https://bsky.app/profile/kopi.example"],
  ["bluesky", "bsky.app"],
  ["x", "javascript:alert(1)"],
  ["x", ""],
])("does not take for an account on %s: %s", (id, typed) => {
  expect(accountTyped(network(id), typed)).toBeUndefined();
});

it("an account is offered, taken, and taken back", async () => {
  const user = userEvent.setup();
  await noteViewer("x", { handle: "kopitetes_id", name: "Kopi Tetes" });
  render(<OwnAccounts about={network("x")} />);
  await screen.findByText("You are signed in to X as @kopitetes_id. Is it your own account?");
  await user.click(screen.getByRole("button", { name: "Yes, it is mine" }));
  await user.click(await screen.findByRole("button", { name: "@kopitetes_id is not my own account" }));
  await waitFor(async () => expect(await ownAccounts()).toEqual([]));
});

it("what is typed wrongly stays, with a word on what is wrong", async () => {
  const user = userEvent.setup();
  render(<OwnAccounts about={network("x")} />);
  await user.click(screen.getByRole("button", { name: "Add your account on X" }));
  const field = screen.getByRole("textbox", { name: "Add your account on X" });
  await user.type(field, "Kopi Tetes{Enter}");
  expect(screen.getByText(/Nothing was added/)).toBeTruthy();
  expect((field as HTMLInputElement).value).toBe("Kopi Tetes");
  await user.clear(field);
  await user.type(field, "@kopi_baru{Enter}");
  await screen.findByRole("button", { name: "@kopi_baru is not my own account" });
  expect(await ownAccounts()).toMatchObject([{ network: "x", handle: "kopi_baru" }]);
});
