// In milliseconds: the data stays at its address for so long, as a browser may begin the download late.
const beginning = 30_000;

/** Saves text or bytes as a file, as the browser saves downloads. */
export function download(content: string | Uint8Array, name: string, mime: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), beginning);
}
