// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Combobox } from "../Combobox/Combobox";
import { Popover } from "../Popover/Popover";
import { useEscape } from "../useEscape";
import { useKeys } from "../useKeys";
import { Dialog } from "./Dialog";

afterEach(cleanup);

function Inside() {
  const ear = useEscape<HTMLInputElement>(() => {});
  return <input ref={ear} aria-label="with an Escape of its own" />;
}

function Screen({ onKey }: { onKey?: (key: string) => void }) {
  const [open, setOpen] = useState(false);
  useKeys({ s: () => onKey?.("s"), Escape: () => onKey?.("Escape") });
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog
        open={open}
        title="Join"
        onClose={() => setOpen(false)}
        actions={
          <button type="button" onClick={() => setOpen(false)}>
            Keep
          </button>
        }
      >
        <p>Both are kept.</p>
        <Popover label="Why" trigger={<button type="button">Why?</button>}>
          <button type="button">Because</button>
        </Popover>
        <Combobox label="With" options={[{ value: "1", label: "Maya" }]} value={undefined} onChange={() => {}} />
        <Inside />
      </Dialog>
    </>
  );
}

const isOpen = () => screen.queryByRole("dialog", { name: "Join" }) !== null;

it("takes the focus to its field, hears Escape and gives the focus back", async () => {
  render(<Screen />);
  await userEvent.click(screen.getByText("Open"));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("combobox")));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(isOpen()).toBe(false));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByText("Open")));
});

it.each([
  ["a popover", () => screen.getByText("Why?"), () => screen.queryByRole("dialog", { name: "Why" })],
  ["a list of choices", () => screen.getByRole("combobox"), () => screen.queryByRole("option")],
])("stays while Escape closes %s in it", async (_, opener, popup) => {
  render(<Screen />);
  await userEvent.click(screen.getByText("Open"));
  await userEvent.click(await waitFor(opener));
  await waitFor(() => expect(popup()).not.toBeNull());
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(popup()).toBeNull());
  expect(isOpen()).toBe(true);
});

it("stays where something inside of it has heard Escape", async () => {
  render(<Screen />);
  await userEvent.click(screen.getByText("Open"));
  await userEvent.click(await screen.findByLabelText("with an Escape of its own"));
  await userEvent.keyboard("{Escape}");
  expect(isOpen()).toBe(true);
});

it("keeps the keys of the screen below from being heard", async () => {
  const heard = vi.fn();
  render(<Screen onKey={heard} />);
  await userEvent.keyboard("s");
  expect(heard).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByText("Open"));
  (await screen.findByText("Keep")).focus();
  await userEvent.keyboard("s{Escape}");
  expect(heard).toHaveBeenCalledTimes(1);
});
