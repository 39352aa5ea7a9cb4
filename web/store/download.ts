// As long as a browser may take to begin with it, in milliseconds.
const beginning = 30_000;

/** Saves text as a file, as the browser saves downloads. */
export function download(text: string, name: string, mime: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), beginning);
}
