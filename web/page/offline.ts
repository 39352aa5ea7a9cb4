import { serviceWorkerAddress } from '../engine/trusted.ts';

/** Whether anything has been done in this window since it was opened. */
let isUsed = false;
for (const type of ['pointerdown', 'keydown'])
  addEventListener(type, () => (isUsed = true), { once: true, capture: true });

/**
 * Keeps the page for when there is no network. A newer version is kept beside the one that runs, and takes its place when the page is
 * opened, no other window has it open and nothing has been done in this one yet.
 */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(serviceWorkerAddress());
  const { waiting } = registration;
  if (!waiting) {
    await registration.update();
  } else if (!isUsed) {
    serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take over');
  }
}
