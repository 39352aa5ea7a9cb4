import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { ReadingNode } from '../../report.gen.ts';
import { closedAtFirst, isContainer, parentOf, placesOf, rowsOf } from '../../store/reading-rows.ts';
import { count, grouped } from '../../store/words.ts';
import { base } from '../styles/base.ts';
import { RowWindow } from '../ui/row-window.ts';
import { shown } from '../ui/text.ts';
import { readingTreeStyles } from './reading-tree.styles.ts';

const rowHeight = 26;
const mostRows = 15;
/** The most characters of a value in its row, and of the chosen value below the tree. */
const rowLength = 200;
const fullLength = 4000;

/** The bytes of a payload that a value came from; null for none. */
export type NodeRange = { readonly start: number; readonly end: number } | null;

/**
 * The values of a payload as a tree that folds. Fires ws-lens-node with a NodeRange, the value that is pointed at, and
 * ws-lens-node-chosen with that of one that was chosen.
 */
export class ReadingTree extends LitElement {
  static override styles = [base, readingTreeStyles];

  @property({ attribute: false }) nodes: readonly ReadingNode[] = [];
  /** Whether the bytes of a value are highlighted. */
  @property({ attribute: false }) isLit: (node: ReadingNode) => boolean = () => false;
  /** How many values there are, of which nodes are the first. */
  @property({ type: Number }) total = 0;
  @state() private closed: ReadonlySet<number> = new Set();
  @state() private chosen = 0;
  @query('[role=tree]') private readonly tree!: HTMLElement;
  #places: ReturnType<typeof placesOf> = [];
  readonly #window = new RowWindow(this, () => this.tree, { rowHeight, mostSeen: mostRows });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('nodes')) return;
    this.#places = placesOf(this.nodes);
    this.closed = closedAtFirst(this.nodes);
    this.chosen = 0;
  }

  protected override render(): TemplateResult {
    const rows = rowsOf(this.nodes, this.closed);
    const { first, end, above, below } = this.#window.of(rows.length);
    return html`<div
        role="tree"
        aria-label="Values"
        tabindex="0"
        aria-activedescendant="row-${this.chosen}"
        @keydown=${this.#keyed}
        @scroll=${this.#window.scrolled}
        @pointerleave=${() => this.#point(null)}
        @focusout=${() => this.#point(null)}
      >
        <div role="presentation" .style=${above}></div>
        ${rows.slice(first, end).map((index) => this.#row(index))}
        <div role="presentation" .style=${below}></div>
      </div>
      ${this.#detail()}
      ${
        this.total > this.nodes.length
          ? html`<p class="soft">The first ${grouped(this.nodes.length)} of ${count(this.total, 'value')}.</p>`
          : nothing
      }`;
  }

  #row(index: number): TemplateResult | typeof nothing {
    const node = this.nodes[index];
    if (!node) return nothing;
    const folds = isContainer(this.nodes, index);
    const open = !this.closed.has(index);
    return html`<div
      role="treeitem"
      id="row-${index}"
      class="row ${index === this.chosen ? 'chosen' : ''} ${this.isLit(node) ? 'lit' : ''}"
      aria-level=${node.depth + 1}
      aria-posinset=${this.#places[index]?.at ?? 1}
      aria-setsize=${this.#places[index]?.all.count ?? 1}
      aria-expanded=${folds ? open : nothing}
      aria-selected=${index === this.chosen}
      .style=${`padding-left: ${node.depth * 16 + 4}px`}
      @pointerenter=${() => this.#point(index)}
      @click=${(event: MouseEvent) => this.#clicked(index, event)}
    >
      <span class="fold" aria-hidden="true">${folds ? (open ? '▾' : '▸') : ''}</span
      >${node.name ? html`<b>${shown(node.name.slice(0, rowLength))}</b>` : nothing}
      <span class="value">${shown(node.value.slice(0, rowLength))}</span>
      <i class=${node.name || node.value ? '' : 'alone'}>${shown(node.kind)}</i>
    </div>`;
  }

  /** The chosen value in full. */
  #detail(): TemplateResult | typeof nothing {
    const node = this.nodes[this.chosen];
    if (!node) return nothing;
    const cut = node.value.length > fullLength;
    return html`<p class="detail">
      ${node.name ? html`<b>${shown(node.name)}</b>` : nothing}
      ${node.value ? html`<span class="value">${shown(node.value.slice(0, fullLength))}${cut ? '…' : ''}</span>` : nothing}
      <span>${shown([node.kind, node.meaning].filter(Boolean).join('. '))}</span>
      <span>${placeOf(node)}</span>
    </p>`;
  }

  /** A click on the triangle folds at once; a click on a row chooses it, and folds it only if it is chosen already. */
  #clicked(index: number, { target }: MouseEvent): void {
    const folds = this.chosen === index || (target as Element).className === 'fold';
    if (folds && isContainer(this.nodes, index)) this.#fold(index, !this.closed.has(index));
    this.#choose(index);
  }

  #choose(index: number): void {
    this.chosen = index;
    this.#tell('ws-lens-node-chosen', index);
  }

  #fold(index: number, close: boolean): void {
    const closed = new Set(this.closed);
    if (close) closed.add(index);
    else closed.delete(index);
    this.closed = closed;
  }

  #point(index: number | null): void {
    this.#tell('ws-lens-node', index);
  }

  #tell(type: string, index: number | null): void {
    const node = index === null ? undefined : this.nodes[index];
    const detail: NodeRange = node ? { start: node.byteStart, end: node.byteEnd } : null;
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const rows = rowsOf(this.nodes, this.closed);
    const at = rows.indexOf(this.chosen);
    const folds = isContainer(this.nodes, this.chosen);
    const open = folds && !this.closed.has(this.chosen);
    if (event.key === 'ArrowRight' && folds && !open) this.#fold(this.chosen, false);
    else if (event.key === 'ArrowLeft' && open) this.#fold(this.chosen, true);
    else if (event.key === 'Enter' && folds) this.#fold(this.chosen, open);
    else {
      const to = {
        ArrowDown: rows[at + 1],
        ArrowRight: open ? rows[at + 1] : undefined,
        ArrowUp: rows[at - 1],
        ArrowLeft: parentOf(this.nodes, this.chosen),
        Home: rows[0],
        End: rows.at(-1),
      }[event.key];
      if (to === undefined || to < 0) return;
      this.#choose(to);
      this.#window.show(rows.indexOf(to));
    }
    event.preventDefault();
  };
}

function placeOf({ byteStart, byteEnd }: ReadingNode): string {
  if (byteEnd - byteStart < 2) return `Byte ${byteStart} of the payload`;
  return `Bytes ${byteStart} to ${byteEnd - 1} of the payload`;
}
