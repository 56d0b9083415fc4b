import { expect, it } from "vitest";
import { keyNames } from "./keyNames";

it.each([
  ["Mod+K", ["Ctrl", "K"], ["⌘", "K"]],
  ["Shift+ArrowDown", ["Shift", "↓"], ["⇧", "↓"]],
  ["j", ["J"], ["J"]],
  ["Mod++", ["Ctrl", "+"], ["⌘", "+"]],
  ["?", ["?"], ["?"]],
])("%s is printed as %j, on Apple's keyboards as %j", (chord, elsewhere, apple) => {
  expect(keyNames(chord, false)).toEqual(elsewhere);
  expect(keyNames(chord, true)).toEqual(apple);
});
