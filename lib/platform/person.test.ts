import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { savePerson } from "../ingest/save";
import { defaultSettings, defaultSite } from "../model/settings";
import { saveProfile } from "./person";

vi.mock("../ingest/save", () => ({ savePerson: vi.fn() }));

beforeEach(() => fakeBrowser.reset());

it("a person of a forum is saved where that forum was added, and nowhere else", async () => {
  const profile = "https://forum.example/u/ayu";
  await expect(saveProfile(profile, profile, 5)).resolves.toBe("none");
  const sites = { discourse: { ...defaultSite, hosts: ["forum.example"] } };
  await fakeBrowser.storage.local.set({ settings: { ...defaultSettings, sites } });
  await expect(saveProfile(profile, profile, 5)).resolves.toBe("saved");
  expect(savePerson).toHaveBeenCalledWith(
    "discourse",
    expect.objectContaining({ handle: "ayu@forum.example" }),
    expect.anything(),
  );
  await expect(saveProfile("https://other.example/u/ayu", profile, 5)).resolves.toBe("none");
});
