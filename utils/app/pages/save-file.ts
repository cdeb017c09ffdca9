/** The browser reads the file's bytes in its own time, and does not say when it is done. */
const KEPT_MS = 60_000;

/** Into the downloads, through a link, which needs no permission. */
export function saveFile(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.setAttribute('href', address);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
