import { Modal, type ModalProps } from "./Modal";

/** A window in the middle of the page. For what has to be decided before anything else goes on. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} place="centre" />;
}
