// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { abouts } from "../sites/about";
import { networkBuilding } from "./landmarks";

interface Injection {
  target: { tabId: number; frameIds: number[] };
  func: (...args: unknown[]) => unknown;
  args: unknown[];
}
/** Runs what is injected in this document. */
const executeScript = vi.fn(async ({ func, args }: Injection) => [{ result: func(...args) }]);

beforeEach(() => {
  executeScript.mockClear();
  document.head.innerHTML = "";
  Object.assign(fakeBrowser, { scripting: { executeScript } });
});

const discourse = abouts.find(({ id }) => id === "discourse");
const showForum = () => {
  document.head.innerHTML = `<meta name="generator" content="Discourse 2026.1.0 - https://github.com/discourse/discourse">`;
};
const look = (tabId: number, address: string) => networkBuilding(tabId, new URL(address));

it("a page is known by its landmark, in the tab's top frame", async () => {
  showForum();
  await expect(look(1, "https://forum.example/t/640")).resolves.toBe(discourse);
  expect(executeScript.mock.lastCall?.[0].target).toEqual({ tabId: 1, frameIds: [0] });
  document.head.innerHTML = `<meta name="generator" content="Blog 1.0">`;
  await expect(look(1, "https://blog.example/")).resolves.toBeUndefined();
});

it("a page is looked at once for as long as the popup is open", async () => {
  showForum();
  for (const tabId of [2, 2, 2, 3]) await look(tabId, "https://forum.example/t/641");
  expect(executeScript).toHaveBeenCalledTimes(2);
});

it.each(["http://forum.example/", "https://192.168.0.1/", "https://localhost/", "chrome://extensions/"])(
  "a page that could not be added is not looked at: %s",
  async (address) => {
    showForum();
    await expect(look(4, address)).resolves.toBeUndefined();
    expect(executeScript).not.toHaveBeenCalled();
  },
);

it("a page that the browser keeps to itself is no network's", async () => {
  executeScript.mockRejectedValueOnce(new Error("Cannot access contents of the page."));
  await expect(look(5, "https://store.example/")).resolves.toBeUndefined();
});
