/** The keyword in the address bar, through the worker: nobody can type there for us. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { show } from "./faces/show";
import { stateNamed } from "./faces/states";
import { type Jalin, launch } from "./harness/launch";

let jalin: Jalin;
beforeAll(async () => {
  jalin = await launch();
  await (await show(jalin, stateNamed("contacts"))).close();
});
afterAll(() => jalin.close());

interface Suggestion {
  content: string;
  description: string;
}

async function suggested(typed: string): Promise<Suggestion[]> {
  const worker = await jalin.worker();
  return worker.evaluate<Suggestion[]>(
    `new Promise((resolve) => chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, resolve))`,
  );
}

it("suggests people without accents, and opens the one that is chosen in the dashboard", async () => {
  const [bao, ...others] = await suggested("ngoc");
  expect(others).toEqual([]);
  expect(bao?.description).toBe("Nguyễn <match>Ngọc</match> Bảo <dim>@ngocbao_cafe</dim>");

  const opening = jalin.context.waitForEvent("page");
  await (
    await jalin.worker()
  ).evaluate(`chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(bao?.content)}, "newForegroundTab")`);
  const dashboard = await opening;
  await dashboard.getByRole("heading", { name: "Nguyễn Ngọc Bảo" }).first().waitFor();
  expect(dashboard.url()).toMatch(/dashboard\.html#\/contacts\//);
  await dashboard.close();
});

it("shows the list with what was typed where it names nobody alone", async () => {
  const opening = jalin.context.waitForEvent("page");
  await (await jalin.worker()).evaluate(`chrome.omnibox.onInputEntered.dispatch("nobody at all", "newForegroundTab")`);
  const dashboard = await opening;
  await expect.poll(() => decodeURIComponent(dashboard.url().replaceAll("+", " "))).toContain("q=nobody at all");
  await dashboard.close();
});
