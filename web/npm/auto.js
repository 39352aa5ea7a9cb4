// Loads the element once one of them is near what is seen; until then this is all.
const { document, IntersectionObserver, MutationObserver } = globalThis;

const near = new IntersectionObserver(
  (entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    added.disconnect();
    void import('./ws-lens.js');
  },
  { rootMargin: '600px' },
);
const watch = () => document.querySelectorAll('ws-lens').forEach((element) => near.observe(element));
const added = new MutationObserver(watch);
added.observe(document.documentElement, { childList: true, subtree: true });
watch();
