import { expect, it } from "vitest";
import type { Direction } from "./direction";
import type { InteractionType } from "./engagement";
import type { Interaction } from "./records";
import { turnOf } from "./turn";

const line = (type: InteractionType, direction: Direction, when: number) => ({
  interaction: { id: `x:item:${when}`, type, when } as Interaction,
  direction,
});

it("is nobody’s where nothing was written", () => {
  expect(turnOf([])).toBeUndefined();
  expect(turnOf([line("reaction", "inbound", 2), line("follow", "inbound", 1)])).toBeUndefined();
});

it("is of who wrote last, and a reaction after it changes nothing", () => {
  const lines = [line("reaction", "inbound", 3), line("reply", "outbound", 2), line("comment", "inbound", 1)];
  expect(turnOf(lines)).toMatchObject({ by: "us", said: { when: 2 } });
  expect(turnOf(lines.slice(2))).toMatchObject({ by: "them", said: { when: 1 } });
});
