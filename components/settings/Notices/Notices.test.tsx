// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { layScreen } from "../../../tests/builders/screen";
import { send } from "../../../lib/messaging/send";
import { setNotice } from "../../../lib/platform/status";
import { Notices } from "./Notices";

vi.mock(import("../../../lib/messaging/send"), async (original) => ({ ...(await original()), send: vi.fn() }));

beforeAll(layScreen);
beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(send).mockReset();
  vi.mocked(send).mockResolvedValue(true);
});
afterEach(cleanup);

it("says that work waits for room on the disk, and tries again", async () => {
  await setNotice("work-full", true);
  render(<Notices saysFull />);
  await screen.findByText(/^The disk is full, so Jalin could not finish what it was doing/);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(send).toHaveBeenCalledWith({ kind: "work" });
});
