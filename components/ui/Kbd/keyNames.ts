const isApple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const apple: Record<string, string> = { Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" };
const elsewhere: Record<string, string> = { Mod: "Ctrl" };
const signs: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Enter: "↵",
};

/** What is printed on the keys of a chord such as "Mod+Shift+K". */
export function keyNames(chord: string, onApple = isApple): string[] {
  const names = onApple ? apple : elsewhere;
  return chord.split(/\+(?=.)/).map((key) => names[key] ?? signs[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
