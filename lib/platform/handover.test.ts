import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { leaveBatches } from "../capture/leave";
import type { Batch } from "../model/capture";
import { store } from "./delivery";
import { drain } from "./handover";

vi.mock("./delivery", () => ({ store: vi.fn() }));
const storing = vi.mocked(store);
const batch = (page: string): Batch => ({ network: "x", page: `https://x.com/ayu/status/${page}`, rows: [] });
const now = (): number => 5;
const left = async (): Promise<number> =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith("outbox:")).length;

beforeEach(() => {
  fakeBrowser.reset();
  storing.mockReset();
  storing.mockResolvedValue({ ok: true, stored: 0, quarantined: 0 });
});

describe("what a page left", () => {
  it("is stored, then removed", async () => {
    await leaveBatches([batch("1"), batch("2")]);
    await leaveBatches([batch("3")]);
    storing.mockImplementationOnce(async () => {
      expect(await left()).toBe(2);
      return { ok: true, stored: 0, quarantined: 0 };
    });
    await drain(now);
    expect(storing.mock.calls.map(([{ network }, at]) => [network, at])).toEqual([
      ["x", 5],
      ["x", 5],
      ["x", 5],
    ]);
    expect(await left()).toBe(0);
  });

  it.each(["full", "failed"] as const)("stays where storing is %s, and is tried again later", async (reason) => {
    storing.mockResolvedValueOnce({ ok: false, reason });
    await leaveBatches([batch("1")]);
    await drain(now);
    expect(await left()).toBe(1);
    expect(await fakeBrowser.alarms.get("handover")).toBeDefined();
    await drain(now);
    expect(await left()).toBe(0);
  });

  it.each(["off", "refused"] as const)("is let go where the network is %s", async (reason) => {
    storing.mockResolvedValue({ ok: false, reason });
    await leaveBatches([batch("1")]);
    await drain(now);
    expect(await left()).toBe(0);
  });

  it("is only taken in our own shape", async () => {
    await fakeBrowser.storage.local.set({ "outbox:odd": { rows: "nonsense" }, settings: { kept: true } });
    await drain(now);
    expect(storing).not.toHaveBeenCalled();
    await expect(fakeBrowser.storage.local.get(null)).resolves.toEqual({ settings: { kept: true } });
  });

  it("while another run is under way is taken by it as well", async () => {
    await leaveBatches([batch("1")]);
    storing.mockImplementationOnce(async () => {
      await leaveBatches([batch("2")]);
      void drain(now);
      return { ok: true, stored: 0, quarantined: 0 };
    });
    await drain(now);
    expect(storing).toHaveBeenCalledTimes(2);
    expect(await left()).toBe(0);
  });
});
