/** How long a sentence stays, in milliseconds. */
const showTime = 8000;

/** Shows a sentence over the page, and hides it after a while; '' hides it at once. */
export function noticeIn(place: HTMLElement | null): (text: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    clearTimeout(timer);
    place?.replaceChildren(text);
    timer = setTimeout(() => place?.replaceChildren(), showTime);
  };
}
