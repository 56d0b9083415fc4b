// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { addPerson } from "../../../lib/db/people";
import { Toasts } from "../../ui/Toast/Toasts";
import { ExportForm } from "./ExportForm";

vi.mock("../../../lib/exchange/export/exports", async (original) => ({
  ...(await original<object>()),
  exportFile: (_request: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise((_, reject) => {
      signal.throwIfAborted();
      signal.addEventListener("abort", () => reject(signal.reason as Error));
    }),
}));

afterEach(cleanup);

it("says that it stopped when its page is left, and nothing when it was cancelled before", async () => {
  const { id } = await addPerson({ name: "Rani" }, { now: Date.UTC(2026, 10, 22) });
  const form = <ExportForm what="contacts" onChoose={() => undefined} whom={{ ids: [id] }} halfLifeDays={30} />;
  const { rerender } = render(<Toasts>{form}</Toasts>);
  const begin = async () => {
    await userEvent.click(await screen.findByRole("button", { name: /^Export/ }));
    await screen.findByRole("progressbar");
  };
  await begin();
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await screen.findByRole("button", { name: /^Export/ });
  rerender(<Toasts>another page</Toasts>);
  expect(screen.queryByText(/its page was left/)).toBeNull();
  rerender(<Toasts>{form}</Toasts>);
  await begin();
  rerender(<Toasts>another page</Toasts>);
  await screen.findByText(/its page was left/);
});
