import type { ReactiveControllerHost } from 'lit';

/** Tells whether an element is drawn for paper, and draws it anew before and after that. */
export function onPaper(host: ReactiveControllerHost): () => boolean {
  let prints = false;
  const turned = ({ type }: Event): void => {
    prints = type === 'beforeprint';
    host.requestUpdate();
  };
  const types = ['beforeprint', 'afterprint'] as const;
  host.addController({
    hostConnected: () => types.forEach((type) => addEventListener(type, turned)),
    hostDisconnected: () => types.forEach((type) => removeEventListener(type, turned)),
  });
  return () => prints;
}
