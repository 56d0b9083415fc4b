/** What a browser asks the network for, answered with nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Nowhere {
  port: number;
  /** Whom it was asked for: hosts with their port, addresses where there was no encryption. */
  readonly asked: string[];
  close(): void;
}

/** A proxy on this machine that leads nowhere and writes down where it was to lead. */
export async function leadNowhere(): Promise<Nowhere> {
  const asked: string[] = [];
  const note = (address = ""): void => void asked.push(address);
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(502).end();
  });
  server.on("connect", ({ url }, socket) => {
    note(url);
    socket.on("error", () => undefined).end("HTTP/1.1 502 Nowhere\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { port: (server.address() as AddressInfo).port, asked, close: () => void server.close() };
}
