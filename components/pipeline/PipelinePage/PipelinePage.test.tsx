// @vitest-environment jsdom
import "fake-indexeddb/auto";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { Router } from "wouter";
import { storeAudience } from "../../../tests/builders/audience";
import { layScreen } from "../../../tests/builders/screen";
import { act } from "../../../tests/browser/faces/people";
import { addOpportunity, board, opportunity } from "../../../lib/db/opportunities";
import { goTo, hashLocation } from "../../dashboard/location";
import { Toasts } from "../../ui/Toast/Toasts";
import { PipelinePage } from "./PipelinePage";

const identityId = "x:x-ngocbao_cafe";
const now = Date.now();
const show = () =>
  render(
    <Router hook={hashLocation}>
      <Toasts>
        <PipelinePage />
      </Toasts>
    </Router>,
  );
const add = (title: string, stageId = "new") =>
  addOpportunity({ identityId, title, stageId, value: { minor: 100_00, currency: "EUR" } }, { now });
const focused = () => document.activeElement?.closest("[data-row]")?.querySelector("bdi")?.textContent;
const stored = async () =>
  Object.fromEntries(
    (await board()).map(({ stage, cards }) => [stage.id, cards.map((card) => card.opportunity.title).join(" ")]),
  );
const column = (name: RegExp) => screen.getByRole("region", { name });

beforeAll(() => {
  layScreen();
  Object.assign(globalThis, { CSS: { escape: (text: string) => text } });
});
beforeEach(async () => {
  localStorage.clear();
  goTo("/pipeline", { replace: true });
  await storeAudience([act(now, "bao", "comment", "grinder", 60_000, { text: "Hello" })], now);
});
afterEach(cleanup);

it("moves an opportunity along by Shift and the arrows, as fast as they are pressed, and says where it is", async () => {
  await add("Beans");
  await add("Cups");
  show();
  await screen.findByText("Beans");
  await userEvent.keyboard("jj");
  expect(focused()).toBe("Beans");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "ArrowRight"])
    fireEvent.keyDown(document.activeElement ?? document.body, { key, shiftKey: true });
  expect(focused()).toBe("Beans");
  expect(within(column(/^Proposal/)).getByText("Beans")).toBeTruthy();
  await waitFor(() => expect(screen.getByRole("status").textContent).toContain("Beans: Proposal, 1 of 1"));
  await waitFor(async () => expect(await stored()).toMatchObject({ new: "Cups", qualified: "", proposal: "Beans" }));
});

it("changes places within a stage, goes about by arrows alone, and takes moves back by z", async () => {
  await add("Beans");
  await add("Cups");
  await add("Mill", "proposal");
  show();
  await screen.findByText("Beans");
  await userEvent.keyboard("j{Shift>}{ArrowDown}{/Shift}");
  await waitFor(async () => expect(await stored()).toMatchObject({ new: "Beans Cups" }));
  expect(focused()).toBe("Cups");
  await userEvent.keyboard("{ArrowRight}");
  expect(focused()).toBe("Mill");
  await userEvent.keyboard("{ArrowLeft}z");
  await waitFor(async () => expect(await stored()).toMatchObject({ new: "Cups Beans" }));
});

it("asks for the reason before something is lost, by the menu as well", async () => {
  const { id } = await add("Beans", "proposal");
  show();
  await screen.findByText("Beans");
  await userEvent.keyboard("jm");
  await userEvent.click(await screen.findByRole("menuitem", { name: "Lost" }));
  const why = await screen.findByRole("textbox", { name: "Why was it lost?" });
  expect((await opportunity(id))?.opportunity.stageId).toBe("proposal");
  await userEvent.type(why, "{Enter}");
  await screen.findByText("Why was it lost? is missing.");
  await userEvent.type(why, "Too dear{Enter}");
  await waitFor(async () => expect(await stored()).toMatchObject({ proposal: "", lost: "Beans" }));
});

it("adds one from here, with whom it is", async () => {
  show();
  await screen.findByRole("heading", { name: "No opportunities yet" });
  await userEvent.keyboard("n");
  await userEvent.type(await screen.findByRole("textbox", { name: "What they may buy" }), "Beans{Enter}");
  await screen.findByText("With whom is missing.");
  await userEvent.type(screen.getByRole("combobox", { name: "With whom" }), "ngoc");
  await userEvent.click(await screen.findByRole("option", { name: /Nguyễn Ngọc Bảo/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add opportunity" }));
  await waitFor(async () => expect(await stored()).toMatchObject({ new: "Beans" }));
});

it("shows one beside the board, and moves it from there", async () => {
  const { id } = await add("Beans");
  show();
  await userEvent.click(await screen.findByRole("button", { name: /^Beans/ }));
  expect(location.hash).toBe(`#/pipeline?card=${id}`);
  const drawer = await screen.findByRole("dialog", { name: "Beans" });
  expect(within(drawer).getByText("10%, from its stage")).toBeTruthy();
  expect(within(drawer).getByText("€10")).toBeTruthy();
  await userEvent.selectOptions(within(drawer).getByRole("combobox", { name: "Stage of Beans" }), "Won");
  await waitFor(async () => expect(await stored()).toMatchObject({ won: "Beans" }));
});

it("has the totals of each stage over it", async () => {
  await add("Beans", "qualified");
  await add("Cups", "qualified");
  show();
  const stage = await screen.findByRole("region", { name: "Qualified, 2 opportunities" });
  expect(stage.textContent).toContain("€200");
  expect(stage.textContent).toContain("€60 weighted");
});
