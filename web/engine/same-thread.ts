import { Desk, withProgress, type Runner } from './runner.ts';

/** A longer text holds the page up for as long as a person notices, so it is told before. */
const noticed = 1 << 18;
/** In milliseconds: the page is drawn once more until then. */
const drawn = 60;

/** Runs the codec on this thread, with the loader that is a module of its own and is only fetched here. */
export async function startHere(module: WebAssembly.Module): Promise<Runner> {
  const { load } = await import('./wslens.ts');
  const desk = new Desk(await load({ wasm: module }));
  return {
    async call(method, args, progress) {
      const [input] = args as [{ readonly length?: number } | undefined];
      if (progress && (input?.length ?? 0) > noticed) {
        progress('Reading the input. No worker could be started here, so the page stands still meanwhile.', 0, 1);
        await new Promise((done) => setTimeout(done, drawn));
      }
      return desk.call(method, progress ? withProgress(args, progress) : args);
    },
  };
}
