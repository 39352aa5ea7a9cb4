/** How long a sentence stays, in milliseconds. */
const readingTime = 8000;

/** Says a sentence over the page, and takes it away after a while; '' takes it away at once. */
export function sayer(place: HTMLElement | null): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    place?.replaceChildren(text);
    timer = setTimeout(() => place?.replaceChildren(), readingTime);
  };
}
