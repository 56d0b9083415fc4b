/** Layers: what floats above a screen and has the keyboard to itself, such as a dialog, a menu, a popover. */
import { createContext, useContext } from "react";

const LayerContext = createContext<string | undefined>(undefined);

/** Goes around what stands in a layer; the layer's element carries the same id as `data-layer`. */
export const LayerProvider = LayerContext;

/** The layer that a component stands in; undefined on the screen itself. */
export function useLayer(): string | undefined {
  return useContext(LayerContext);
}

/** The layer that an element stands in. */
export function layerOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>("[data-layer]")?.dataset.layer : undefined;
}
