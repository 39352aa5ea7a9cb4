import { Desk, withProgress, type Runner } from './runner.ts';

/** Runs the codec on this thread, with the loader that is a module of its own and is only fetched here. */
export async function startHere(module: WebAssembly.Module): Promise<Runner> {
  const { load } = await import('./wslens.ts');
  const desk = new Desk(await load({ wasm: module }));
  return {
    call: (method, args, progress) =>
      new Promise((resolve) => resolve(desk.call(method, progress ? withProgress(args, progress) : args))),
  };
}
