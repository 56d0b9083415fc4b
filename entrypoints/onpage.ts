/** The save button beside people, in pages where it was asked for; it comes after the capture, and ends with it. */
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { showButtons } from "../lib/capture/buttons/buttons";
import { running } from "../lib/capture/running";
import { matches } from "../lib/sites/patterns";

export default defineUnlistedScript(() => {
  const { jalin: capture, jalinReader: reader, jalinButtons: before } = running;
  if (!reader || !capture?.isRunning() || before?.isRunning()) return;

  const { site, host, send, listen } = reader;
  const buttons = showButtons(window, site, capture, { ...host, send });
  running.jalinButtons = buttons;
  listen(
    {
      "stop-buttons": ({ except }) => {
        const isMeant = !matches(except[site.about.id] ?? [], new URL(location.href));
        if (isMeant) buttons.stop();
        return isMeant;
      },
    },
    buttons.signal,
  );
});
