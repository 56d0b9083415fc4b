// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { useRef } from "react";
import { afterEach, expect, it } from "vitest";
import { useFocusKept } from "./useFocusKept";

function Face({ items, elsewhere = false }: { items: readonly string[]; elsewhere?: boolean }) {
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  return (
    <>
      <div ref={root}>
        <ul>
          {items.map((item) => (
            <li key={item}>
              <button type="button">{item}</button>
            </li>
          ))}
        </ul>
      </div>
      {elsewhere && <p>more</p>}
    </>
  );
}

afterEach(cleanup);

it("stays in the list when the item that had the focus is gone", async () => {
  const { rerender } = render(<Face items={["one", "two"]} />);
  screen.getByText("one").focus();
  rerender(<Face items={["two"]} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("list")));
});

it("takes nothing that somebody let go of", async () => {
  const { rerender } = render(<Face items={["one", "two"]} />);
  screen.getByText("one").focus();
  screen.getByText("one").blur();
  rerender(<Face items={["one"]} elsewhere />);
  await Promise.resolve();
  expect(document.activeElement).toBe(document.body);
});
