/** True for Ctrl or Cmd+Z that nobody else took; in a field with something in it the browser undoes the typing. */
export function isUndoKey(event: KeyboardEvent): boolean {
  const isPressed = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.code === "KeyZ";
  return isPressed && !event.defaultPrevented && !hasWords(event.target);
}

/** True in a field with something in it. */
function hasWords(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== "";
}
