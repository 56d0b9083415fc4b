import { Modal, type ModalProps } from "../Dialog/Modal";

/** A window at the side of the page. For looking at one thing without leaving the list it is on. */
export function Drawer({ side = "end", ...props }: ModalProps & { side?: "end" | "bottom" }) {
  return <Modal {...props} place={side} />;
}
