// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { act } from "../../../tests/browser/faces/people";
import { addOpportunity, board, opportunity } from "../../../lib/db/opportunities";
import { pipeline } from "../../../lib/db/pipeline-counters";
import { Toasts } from "../../ui/Toast/Toasts";
import { Pipeline } from "./Pipeline";

const identityId = "x:x-ngocbao_cafe";
const now = Date.now();
const onOpen = vi.fn<(id: string) => void>();
const onBack = vi.fn<() => void>();
const show = () =>
  render(
    <Toasts>
      <Pipeline onOpen={onOpen} onBack={onBack} />
    </Toasts>,
  );
const titles = async () =>
  (await board()).map(({ stage, cards }) => [stage.id, cards.map((card) => card.opportunity.title)]);
const focused = () => document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;

beforeAll(() => {
  layScreen();
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
});
beforeEach(async () => {
  localStorage.clear();
  onOpen.mockReset();
  await storeAudience([act(now, "bao", "comment", "grinder", 60_000, { text: "Hello" })], now);
});
afterEach(cleanup);

const add = (title: string, stageId = "new") =>
  addOpportunity({ identityId, title, stageId, value: { minor: 100_00, currency: "EUR" } }, { now });

it("says how opportunities come here while there are none", async () => {
  show();
  expect(await screen.findByRole("heading", { name: "No opportunities yet" })).toBeTruthy();
});

it("shows each stage with its count, its sum and what that is worth by its chance", async () => {
  await add("Beans", "qualified");
  await add("Cups", "qualified");
  show();
  const stage = await screen.findByRole("region", { name: "Qualified" });
  expect(stage.textContent).toContain("€200");
  expect(stage.textContent).toContain("€60 weighted");
  await userEvent.click(screen.getByRole("button", { name: /^Beans/ }));
  expect(onOpen).toHaveBeenCalledWith(identityId);
});

it("moves along by the arrows, and the focus goes with it", async () => {
  const beans = await add("Beans");
  show();
  await screen.findByText("Beans");
  await userEvent.keyboard("j{ArrowRight}");
  await waitFor(async () => expect((await opportunity(beans.id))?.opportunity.stageId).toBe("qualified"));
  await waitFor(() => expect(focused()).toBe(beans.id));
  await userEvent.keyboard("{ArrowLeft}");
  await waitFor(async () => expect((await opportunity(beans.id))?.opportunity.stageId).toBe("new"));
});

it("changes places within a stage by Shift and the arrows", async () => {
  await add("Beans");
  await add("Cups");
  show();
  await screen.findByText("Beans");
  await userEvent.keyboard("j{Shift>}{ArrowDown}{/Shift}");
  await waitFor(async () => expect((await titles())[0]).toEqual(["new", ["Beans", "Cups"]]));
});

it("asks for the reason before something is lost, and leaves it where it was until then", async () => {
  const beans = await add("Beans", "proposal");
  show();
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Stage of Beans" }), "Lost");
  expect((await opportunity(beans.id))?.opportunity.stageId).toBe("proposal");
  await userEvent.type(await screen.findByLabelText("Why was it lost?"), "Too dear{Enter}");
  await waitFor(async () =>
    expect((await opportunity(beans.id))?.opportunity).toMatchObject({ stageId: "lost", lostReason: "Too dear" }),
  );
});

it("renames, orders, adds and deletes stages; what stands in one goes where it is told, and comes back", async () => {
  const beans = await add("Beans", "qualified");
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Edit stages" }));
  const name = await screen.findByRole("textbox", { name: "Name of Proposal" });
  await userEvent.clear(name);
  await userEvent.type(name, "Offer");
  await userEvent.tab();
  await waitFor(async () => expect((await pipeline()).map((stage) => stage.name)).toContain("Offer"));
  await userEvent.click(await screen.findByRole("button", { name: "Move Offer up" }));
  await waitFor(async () =>
    expect((await pipeline()).map(({ id }) => id).slice(0, 3)).toEqual(["new", "proposal", "qualified"]),
  );
  await userEvent.type(screen.getByRole("textbox", { name: "Name of the stage" }), "Sample{Enter}");
  await screen.findByRole("textbox", { name: "Name of Sample" });

  await userEvent.click(screen.getByRole("button", { name: "Delete Qualified" }));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: /^Qualified holds 1 opportunity/ }), "Offer");
  await userEvent.click(screen.getByRole("button", { name: "Move and delete" }));
  await waitFor(async () => expect((await opportunity(beans.id))?.opportunity.stageId).toBe("proposal"));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  await waitFor(async () => expect((await opportunity(beans.id))?.opportunity.stageId).toBe("qualified"));
});

it("says that a chance is too large", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Edit stages" }));
  const chance = await screen.findByRole("spinbutton", { name: "Chance at New in percent" });
  await userEvent.clear(chance);
  await userEvent.type(chance, "120");
  await userEvent.tab();
  expect(await screen.findByText("Chance in percent is too large.")).toBeTruthy();
});
