import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { z } from "zod";
import { restoring } from "../db/restore";
import { DiskFullError, ingest } from "../ingest/ingest";
import { store } from "./delivery";
import { isActive } from "./sites";
import { getNotices } from "./status";

vi.mock("../db/restore", () => ({ restoring: vi.fn() }));
vi.mock("./sites", () => ({ isActive: vi.fn() }));
vi.mock("../ingest/ingest", () => ({ ingest: vi.fn(), DiskFullError: class extends Error {} }));
const ingesting = vi.mocked(ingest);
const batch = { network: "x", page: "https://x.com/", rows: [] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(isActive).mockResolvedValue(true);
  ingesting.mockReset();
  ingesting.mockResolvedValue({ stored: 2, quarantined: 1 });
});

describe("a batch", () => {
  it("is answered when it is committed, with what became of its rows", async () => {
    await expect(store(batch, 7)).resolves.toEqual({ ok: true, stored: 2, quarantined: 1 });
    expect(ingesting).toHaveBeenCalledWith(batch, expect.objectContaining({ now: 7, onlyOurs: false }));
    expect(isActive).toHaveBeenCalledWith("x", "https://x.com/");
  });

  it("waits while everything is put back as it was", async () => {
    vi.mocked(restoring).mockResolvedValueOnce({ mode: "whole" } as Awaited<ReturnType<typeof restoring>>);
    await expect(store(batch, 7)).resolves.toEqual({ ok: false, reason: "failed" });
    expect(ingesting).not.toHaveBeenCalled();
  });

  it("of a network that is off is not even looked at", async () => {
    vi.mocked(isActive).mockResolvedValue(false);
    await expect(store(batch, 7)).resolves.toEqual({ ok: false, reason: "off" });
    expect(ingesting).not.toHaveBeenCalled();
  });

  it("on a full disk puts up the notice, which the next success takes down", async () => {
    ingesting.mockRejectedValueOnce(new DiskFullError());
    await expect(store(batch, 7)).resolves.toEqual({ ok: false, reason: "full" });
    await expect(getNotices()).resolves.toEqual(new Set(["full"]));
    await store(batch, 8);
    await expect(getNotices()).resolves.toEqual(new Set());
  });

  it("that cannot be understood is refused, for trying again would not help", async () => {
    ingesting.mockRejectedValueOnce(new z.ZodError([]));
    await expect(store(batch, 7)).resolves.toEqual({ ok: false, reason: "refused" });
  });

  it("that fails for any other reason is to be sent again, and the reason is told to who looks", async () => {
    const told = vi.spyOn(console, "error").mockReturnValue();
    ingesting.mockRejectedValueOnce(new Error("the database is being closed"));
    await expect(store(batch, 7)).resolves.toEqual({ ok: false, reason: "failed" });
    expect(told).toHaveBeenCalledTimes(1);
  });
});
