// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { Link } from "./Link";

afterEach(cleanup);

it("opens http(s) addresses in a tab that learns nothing of us", () => {
  render(<Link href="https://x.com/ayu_example">Ayu</Link>);
  const link = screen.getByRole("link", { name: "Ayu" });
  expect(link.getAttribute("href")).toBe("https://x.com/ayu_example");
  expect(link.getAttribute("rel")).toBe("noopener noreferrer");
  expect(link.getAttribute("target")).toBe("_blank");
});

it.each([
  undefined,
  "",
  "javascript:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "JaVaScRiPt://x.com/%0aalert(1)",
  "data:text/html,<script>alert(1)</script>",
  "blob:https://x.com/1",
  "file:///etc/passwd",
  "chrome://settings",
  "chrome-extension://abc/popup.html",
  "//x.com/ayu",
  "/dashboard.html",
  "view-source:https://x.com",
  "https:x.com",
])("shows %j as text", (href) => {
  render(<Link href={href}>Ayu</Link>);
  expect(screen.queryByRole("link")).toBeNull();
  expect(document.querySelector("a")).toBeNull();
  expect(screen.getByText("Ayu")).toBeTruthy();
});
