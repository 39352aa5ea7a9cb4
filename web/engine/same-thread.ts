import { Dispatcher, withProgress, type Runner } from './runner.ts';

/** Reading a longer text holds the page up for as long as a person notices, so the page says so before. */
const longInput = 1 << 18;
/** In milliseconds: within it the page is drawn once more, with that sentence. */
const drawTime = 60;

/** Runs the codec on this thread, with the loader that is a module of its own and is only fetched here. */
export async function startOnSameThread(module: WebAssembly.Module): Promise<Runner> {
  const { load } = await import('./wslens.ts');
  const dispatcher = new Dispatcher(await load({ wasm: module }));
  return {
    async call(method, args, progress) {
      const [input] = args as [{ readonly length?: number } | undefined];
      if (progress && (input?.length ?? 0) > longInput) {
        progress('Reading the input. No worker could be started here, so the page stands still meanwhile.', 0, 1);
        await new Promise((done) => setTimeout(done, drawTime));
      }
      return dispatcher.call(method, progress ? withProgress(args, progress) : args);
    },
  };
}
