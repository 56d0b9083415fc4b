import { afterEach, expect, it } from "vitest";
import { emptyReading, type Messages, type PageSite } from "../sites/site";
import { offer, offered } from "./parts";

const site: PageSite = {
  about: { id: "x" },
  kind: () => "messages",
  items: () => "li",
  read: emptyReading,
  probe: () => ({ expected: 0 }),
  stated: () => ({ counts: {} }),
};
const messages: Messages = { items: "p", read: emptyReading };

afterEach(() => {
  delete (globalThis as { jalinSite?: unknown }).jalinSite;
});

it("nothing is offered where no adapter was loaded", () => {
  offer({ closed: true });
  expect(offered()).toBeUndefined();
});

it("an adapter comes without its parts", () => {
  offer({ site });
  expect(offered()).toMatchObject({ endpoints: undefined, allowed: {} });
  expect(offered()?.site.items("messages")).toBe(":not(*)");
});

it("an adapter comes with the parts that are turned on", () => {
  offer({ site });
  offer({ messages });
  offer({ closed: true });
  expect(offered()?.allowed).toEqual({ closed: true });
  expect(offered()?.site.items("messages")).toBe("p");
});

it("a part that was turned off meanwhile is forgotten where the capture starts again", () => {
  offer({ site });
  offer({ messages });
  offer({ closed: true });
  offer({ site });
  expect(offered()?.allowed).toEqual({});
  expect(offered()?.site.items("messages")).toBe(":not(*)");
});
