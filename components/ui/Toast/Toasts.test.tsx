// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "../../../lib/db/database";
import { note } from "../../../lib/db/journal";
import type { Segment } from "../../../lib/model/segment";
import { Toasts, useCommand } from "./Toasts";

const segment: Segment = { id: "s", name: "Regulars", where: { is: "saved" }, createdAt: 1, changedAt: 1 };

/** Deletes the segment, as a command does: with its inverse in the journal. */
async function remove(): Promise<number> {
  return db.transaction("rw", db.segments, db.journal, async () => {
    await db.segments.clear();
    const inverse = { do: "put" as const, table: "segments", rows: [segment] };
    return note({ at: 1, command: "delete-segment", count: 1, inverse: [inverse] }, db);
  });
}

interface FaceProps {
  command?: () => Promise<unknown>;
  /** as soon as the command has run and it was said */
  onDone?: () => void;
}

function Face({ command = remove, onDone }: FaceProps) {
  const run = useCommand();
  return (
    <>
      <button type="button" onClick={() => void run(command, "Segment deleted").then(onDone)}>
        Delete
      </button>
      <input aria-label="field" />
    </>
  );
}

const show = (command?: FaceProps["command"], onDone?: FaceProps["onDone"]) =>
  render(
    <Toasts>
      <Face {...(command && { command })} {...(onDone && { onDone })} />
    </Toasts>,
  );
const segments = () => db.segments.count();

beforeEach(async () => {
  await Promise.all([db.segments.clear(), db.journal.clear()]);
  await db.segments.add(segment);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it("says what was done in a live region that was there before, and undoes it", async () => {
  show();
  const region = screen.getByRole("status");
  expect(region.getAttribute("aria-live")).toBe("polite");
  await userEvent.click(screen.getByText("Delete"));
  await waitFor(() => expect(region.textContent).toContain("Segment deleted"));
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() => expect(region.textContent).toContain("Undone"));
  expect(await segments()).toBe(1);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("undoes by Ctrl+Z, but leaves a field with words in it its own undo", async () => {
  show();
  await userEvent.click(screen.getByText("Delete"));
  await screen.findByRole("button", { name: "Undo" });
  await userEvent.type(screen.getByLabelText("field"), "a");
  fireEvent.keyDown(screen.getByLabelText("field"), { code: "KeyZ", key: "z", ctrlKey: true });
  expect(screen.queryByText("Undone")).toBeNull();
  await userEvent.clear(screen.getByLabelText("field"));
  fireEvent.keyDown(screen.getByLabelText("field"), { code: "KeyZ", key: "z", ctrlKey: true });
  await screen.findByText("Undone");
  expect(await segments()).toBe(1);
});

it("undoes what is still being done once it is, and not what was done before it", async () => {
  let begin = (): void => {};
  const waits = new Promise<void>((done) => (begin = done));
  const both = vi
    .fn<() => Promise<unknown>>()
    .mockImplementationOnce(() => Promise.resolve(7))
    .mockImplementationOnce(() => waits.then(remove));
  show(both);
  await userEvent.click(screen.getByText("Delete"));
  await screen.findByRole("button", { name: "Undo" });
  await userEvent.click(screen.getByText("Delete"));
  fireEvent.keyDown(window, { code: "KeyZ", key: "z", ctrlKey: true });
  begin();
  await screen.findByText("Undone");
  expect(await segments()).toBe(1);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("undoes what was done before its words are painted", async () => {
  const press = vi.fn<() => void>(() => {
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    fireEvent.keyDown(window, { code: "KeyZ", key: "z", ctrlKey: true });
  });
  show(remove, press);
  await userEvent.click(screen.getByText("Delete"));
  await screen.findByText("Undone");
  expect(press).toHaveBeenCalledOnce();
  expect(await segments()).toBe(1);
});

it("says that it is too late where something was undone elsewhere", async () => {
  show();
  await userEvent.click(screen.getByText("Delete"));
  await screen.findByRole("button", { name: "Undo" });
  await db.journal.clear();
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText("This can no longer be undone.")).toBeTruthy();
});

it("says that a command failed, and offers no undo", async () => {
  show(() => Promise.reject(new Error("the disk is full")));
  await userEvent.click(screen.getByText("Delete"));
  await screen.findByText(/Nothing was changed/);
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("stays for more than five seconds, waits under the focus, and gives it back when it is closed", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  show(() => Promise.resolve(7));
  const button = screen.getByText("Delete");
  button.focus();
  await act(async () => void fireEvent.click(button));
  await act(() => vi.advanceTimersByTimeAsync(5_500));
  const undo = screen.getByRole("button", { name: "Undo" });
  act(() => undo.focus());
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(undo.isConnected).toBe(true);
  fireEvent.keyDown(undo, { key: "Escape" });
  expect(undo.isConnected).toBe(false);
  expect(document.activeElement).toBe(button);
  await act(async () => void fireEvent.click(button));
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

it("says of what takes longer than half a second that it goes on, and not of what does not", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let end = (_entry: number): void => {};
  show(() => new Promise<number>((done) => (end = done)));
  await act(async () => void fireEvent.click(screen.getByText("Delete")));
  await act(() => vi.advanceTimersByTimeAsync(400));
  expect(screen.queryByText("Working on it…")).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(200));
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByText("Working on it…")).toBeTruthy();
  await act(async () => end(7));
  expect(screen.queryByText("Working on it…")).toBeNull();
  expect(screen.getByText("Segment deleted")).toBeTruthy();

  await act(async () => void fireEvent.click(screen.getByText("Delete")));
  await act(async () => end(8));
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(screen.queryByText("Working on it…")).toBeNull();
});
