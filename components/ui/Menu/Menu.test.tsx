// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Dialog } from "../Dialog/Dialog";
import { Menu } from "./Menu";

afterEach(cleanup);

const button = () => screen.getByRole("button", { name: "More" });

it("opens by the keyboard on its first command, moves by arrows and letters, and gives the focus back", async () => {
  const edit = vi.fn();
  render(
    <Menu
      label="More"
      items={[
        { label: "Open", onChoose: () => {} },
        { label: "Edit", onChoose: edit },
      ]}
    />,
  );
  button().focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "Open" })));
  await userEvent.keyboard("{ArrowDown}");
  expect(document.activeElement).toBe(screen.getByRole("menuitem", { name: "Edit" }));
  await userEvent.keyboard("{Enter}");
  expect(edit).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(document.activeElement).toBe(button());
});

it("leaves the focus where a command has sent it", async () => {
  render(
    <>
      <Menu label="More" items={[{ label: "Find", onChoose: () => screen.getByLabelText("field").focus() }]} />
      <input aria-label="field" />
    </>,
  );
  await userEvent.click(button());
  await userEvent.click(await screen.findByRole("menuitem", { name: "Find" }));
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(document.activeElement).toBe(screen.getByLabelText("field"));
});

it("closes by a second press on its button", async () => {
  render(<Menu label="More" items={[{ label: "Open", onChoose: () => {} }]} />);
  await userEvent.click(button());
  await screen.findByRole("menu");
  await userEvent.click(button());
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(button().getAttribute("aria-expanded")).toBe("false");
});

it("does not choose what is switched off, and says how a switch stands", async () => {
  const choose = vi.fn();
  render(
    <Menu
      label="More"
      items={[
        { label: "Delete", disabled: true, onChoose: choose },
        { label: "Show handles", checked: true, onChoose: choose },
      ]}
    />,
  );
  await userEvent.click(button());
  expect((await screen.findByRole("menuitem", { name: "Delete" })).getAttribute("aria-disabled")).toBe("true");
  await userEvent.click(screen.getByRole("menuitem", { name: "Delete" }));
  expect(choose).not.toHaveBeenCalled();
  const item = screen.getByRole("menuitemcheckbox", { name: "Show handles" });
  expect(item.getAttribute("aria-checked")).toBe("true");
  await userEvent.click(item);
  expect(choose).toHaveBeenCalledOnce();
});

function InDialog() {
  const [open, setOpen] = useState(true);
  return (
    <Dialog open={open} title="Join" onClose={() => setOpen(false)}>
      <Menu label="More" items={[{ label: "Open", onChoose: () => {} }]} />
    </Dialog>
  );
}

it("is closed by Escape alone where it stands in a dialog", async () => {
  render(<InDialog />);
  await userEvent.click(button());
  await screen.findByRole("menu");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  expect(screen.getByRole("dialog", { name: "Join" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
