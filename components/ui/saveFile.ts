/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // the download begins after this turn; an address revoked before that is an empty file in some browsers
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
