import type { Item } from '../build/form.ts';
import type { PageState } from './state.ts';

/** A state in which each text that somebody has put in is another: that of the box, or those of the form. */
export function withTexts(state: PageState, change: (text: string) => string): PageState {
  const { view, question, build } = state;
  return view === 'build'
    ? { ...state, build: { ...build, items: build.items.map((item) => itemWith(item, change)) } }
    : { ...state, question: { ...question, input: change(question.input) } };
}

/** What is no text, such as an opcode, holds nothing that is looked for. */
const itemWith = (item: Item, change: (text: string) => string): Item =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? change(value) : value,
    ]),
  ) as unknown as Item;
