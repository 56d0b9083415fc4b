/**
 * Where something that floats over an element goes in the document: the layer, or the landmark, that the element stands in.
 * So screen readers know what it belongs to, and it is gone with its layer.
 */
export function landmarkOf(element: Element | null): HTMLElement {
  return element?.closest<HTMLElement>("[data-layer], main, header, nav, aside, footer") ?? document.body;
}
