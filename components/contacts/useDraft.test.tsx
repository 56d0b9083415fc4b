// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { storeLeftovers, useDraft } from "./useDraft";

const save = vi.fn<(text: string) => Promise<void>>();

function Field({ stored }: { stored: string }) {
  const { text, change } = useDraft("note.1", stored, save);
  return <input aria-label="note" value={text} onChange={(event) => change(event.target.value)} />;
}

const field = () => screen.getByRole<HTMLInputElement>("textbox");

beforeEach(() => {
  localStorage.clear();
  save.mockReset().mockResolvedValue();
});
afterEach(cleanup);

it("stores what was typed when the popup closes mid-word", async () => {
  const { unmount } = render(<Field stored="" />);
  await userEvent.type(field(), "half a wo");
  unmount();
  expect(save).toHaveBeenLastCalledWith("half a wo");
});

it("has every letter the next time, even where nothing could be stored", async () => {
  save.mockRejectedValue(new Error("the disk is full"));
  const { unmount } = render(<Field stored="older" />);
  await userEvent.type(field(), " and newer");
  unmount();
  render(<Field stored="older" />);
  expect(field().value).toBe("older and newer");
});

it("never shows older words in between, and takes up words from another window afterwards", async () => {
  const { rerender } = render(<Field stored="" />);
  await userEvent.type(field(), "mine");
  await vi.waitFor(() => expect(save).toHaveBeenCalledWith("mine"));
  rerender(<Field stored="" />);
  expect(field().value).toBe("mine");
  rerender(<Field stored="mine" />);
  await act(async () => {});
  rerender(<Field stored="theirs" />);
  expect(field().value).toBe("theirs");
});

it("does not bring back a letter that was taken back while it was being stored", async () => {
  const { promise: disk, resolve } = Promise.withResolvers<void>();
  save.mockReturnValueOnce(disk);
  const { rerender } = render(<Field stored="" />);
  await userEvent.type(field(), "a");
  await vi.waitFor(() => expect(save).toHaveBeenCalledWith("a"));
  await userEvent.clear(field());
  resolve();
  rerender(<Field stored="a" />);
  expect(field().value).toBe("");
  await vi.waitFor(() => expect(save).toHaveBeenLastCalledWith(""));
});

it("stores what was left over, and keeps what still cannot be", async () => {
  localStorage.setItem("jalin:note.1", JSON.stringify("one"));
  localStorage.setItem("jalin:note.2", JSON.stringify("two"));
  await storeLeftovers("note.", async (id) => {
    if (id === "2") throw new Error("no such contact");
  });
  expect(localStorage.getItem("jalin:note.1")).toBeNull();
  expect(localStorage.getItem("jalin:note.2")).toBe('"two"');
});
