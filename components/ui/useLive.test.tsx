// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "../../lib/db/database";
import { type Faces, loadDatabase } from "../../lib/db/load";
import { reportHealth } from "../../lib/db/health";
import { Boundary } from "./Boundary/Boundary";
import { askAhead, forgetAhead } from "./ahead";
import { useLive } from "./useLive";

const read = (network: string, count: number) => reportHealth(network, { at: Date.now(), read: count, problems: {} });

beforeEach(() => db.siteHealth.clear());
afterEach(cleanup);

function Read({ network }: { network: string }) {
  const health = useLive(({ healthOf }) => healthOf(network), [network]);
  return <p>{health ? `${health.network} ${health.read}` : "nothing"}</p>;
}

it("answers, and again when what it read is changed", async () => {
  render(<Read network="x" />);
  expect(screen.getByText("nothing")).toBeTruthy();
  await read("x", 3);
  expect(await screen.findByText("x 3")).toBeTruthy();
  await read("x", 2);
  expect(await screen.findByText("x 5")).toBeTruthy();
});

it("shows the last answer until that to the next question is there", async () => {
  await read("x", 3);
  await read("youtube", 4);
  const { rerender } = render(<Read network="x" />);
  await screen.findByText("x 3");
  rerender(<Read network="youtube" />);
  expect(screen.getByText("x 3")).toBeTruthy();
  expect(await screen.findByText("youtube 4")).toBeTruthy();
});

it("has in its first rendering what was answered ahead, and waits for what was only asked", async () => {
  const healthIn = ({ healthOf }: Faces) => healthOf("x");
  const asks = vi.fn(healthIn);
  function Asked({ ahead }: { ahead: string }) {
    const health = useLive(asks, ["x"], ahead);
    return <p>{health ? `${health.network} ${health.read}` : "nothing"}</p>;
  }
  await read("x", 3);
  await askAhead("done", loadDatabase().then(healthIn));
  render(<Asked ahead="done" />);
  expect(screen.getByText("x 3")).toBeTruthy();
  cleanup();
  asks.mockClear();
  const coming = Promise.withResolvers<unknown>();
  void askAhead("coming", coming.promise);
  render(<Asked ahead="coming" />);
  await loadDatabase();
  expect(screen.getByText("nothing")).toBeTruthy();
  expect(asks).not.toHaveBeenCalled();
  coming.resolve({ network: "x", read: 99 });
  expect(await screen.findByText("x 99")).toBeTruthy();
  expect(await screen.findByText("x 3")).toBeTruthy();
  cleanup();
  void askAhead("failing", Promise.reject(new Error("the disk is gone")));
  render(<Asked ahead="failing" />);
  expect(await screen.findByText("x 3")).toBeTruthy();
  forgetAhead();
});

it("gives what a query dies of to the boundary", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  function Broken() {
    useLive(() => Promise.reject(new Error("no such table")), []);
    return null;
  }
  render(
    <Boundary>
      <Broken />
    </Boundary>,
  );
  expect(await screen.findByRole("heading")).toBeTruthy();
});

it("asks nothing for a face that is gone before the database is there, nor after", async () => {
  const asked = vi.fn<() => number>(() => 1);
  function Asking() {
    useLive(asked, []);
    return null;
  }
  render(<Asking />).unmount();
  await loadDatabase();
  expect(asked).not.toHaveBeenCalled();
  const { unmount } = render(<Asking />);
  await waitFor(() => expect(asked).toHaveBeenCalledOnce());
  unmount();
  await read("x", 1);
  expect(asked).toHaveBeenCalledOnce();
});

it("without a query asks nothing until there is one", async () => {
  await read("x", 3);
  function Late({ isAsked }: { isAsked: boolean }) {
    const health = useLive(isAsked ? ({ healthOf }) => healthOf("x") : undefined, []);
    return <p>{health?.read}</p>;
  }
  const { rerender, container } = render(<Late isAsked={false} />);
  await loadDatabase();
  expect(container.textContent).toBe("");
  rerender(<Late isAsked />);
  expect(await screen.findByText("3")).toBeTruthy();
});
