import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearMargin } from './reserve.ts';

/** Tells, once, that an element is near the window. */
export function whenNear(host: ReactiveControllerHost & Element, near: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      host.removeController(controller);
      observer.disconnect();
      near();
    },
    { rootMargin: nearMargin },
  );
  const controller: ReactiveController = {
    hostConnected: () => observer.observe(host),
    hostDisconnected: () => observer.disconnect(),
  };
  host.addController(controller);
}
