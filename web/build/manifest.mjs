import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

// What <ws-lens> has is told by its sources: the properties with a decorator, and the events that are dispatched.
const sources = ['elements/lens/lens.ts', 'elements/lens/hosted-lens.ts', 'elements/ui/lens-attributes.ts'];

/** The element's attributes, properties, methods and events, as custom-elements.json and as declarations. */
export async function manifest(root) {
  const texts = await Promise.all(sources.map((name) => readFile(join(root, 'web', name), 'utf8')));
  const members = texts.flatMap((text) => membersOf(text));
  const names = new Set();
  const own = members.filter(({ name }) => !names.has(name) && names.add(name));
  const events = [
    ...new Set(
      Array.from(texts.join('').matchAll(/tell\('(ws-lens-(?:ready|error|change|frame|select))'/g), ([, name]) => name),
    ),
  ];
  return { json: JSON.stringify(customElements(own, events), null, 2) + '\n', declarations: declarationsOf(own) };
}

function membersOf(text) {
  const file = ts.createSourceFile('element.ts', text, ts.ScriptTarget.ES2022, true);
  const found = [];
  const visit = (node) => {
    const decorated =
      ts.canHaveDecorators(node) && ts.getDecorators(node)?.find((one) => /^@property\(/.test(one.getText()));
    if (
      decorated &&
      (ts.isPropertyDeclaration(node) || ts.isGetAccessor(node)) &&
      !/attribute: false/.test(decorated.getText())
    )
      found.push(memberOf(node, given(file, node)));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The type of what a page may give to an accessor. */
function given(file, getter) {
  const isSetter = (node) => ts.isSetAccessor(node) && node.name.getText() === getter.name.getText();
  return getter.parent.members.find(isSetter)?.parameters[0].type.getText();
}

function memberOf(node, taken) {
  const name = node.name.getText();
  const type = node.type?.getText() ?? 'string';
  const attribute = /attribute: '([\w-]+)'/.exec(node.getText())?.[1] ?? name.toLowerCase();
  const description = ts.getJSDocCommentsAndTags(node)[0]?.comment ?? '';
  return { name, attribute, description: String(description), type, taken: taken ?? type };
}

const customElements = (members, events) => ({
  schemaVersion: '1.0.0',
  modules: [
    {
      kind: 'javascript-module',
      path: 'ws-lens.js',
      declarations: [
        {
          kind: 'class',
          name: 'WsLens',
          customElement: true,
          tagName: 'ws-lens',
          description: 'Shows what WebSocket bytes mean.',
          attributes: members.map(({ name, attribute, description }) => ({
            name: attribute,
            fieldName: name,
            description,
          })),
          members: members.map(({ name, attribute, description }) => ({ kind: 'field', name, attribute, description })),
          events: events.map((name) => ({ name, type: { text: 'CustomEvent' } })),
        },
      ],
      exports: [
        { kind: 'js', name: 'WsLens', declaration: { name: 'WsLens', module: 'ws-lens.js' } },
        { kind: 'custom-element-definition', name: 'ws-lens', declaration: { name: 'WsLens', module: 'ws-lens.js' } },
      ],
    },
  ],
});

const declarationsOf = (members) => `import type { Direction, Holds, Report } from './wslens.js';

/** What may be given: null for an attribute that is removed, undefined for one that is absent. */
type Given<T> = T | null | undefined;

type Switch = 'on' | 'off';

/** The report on a new input, or on the same one read otherwise; null while there is none. */
export interface WsLensChange {
  readonly report: Report | null;
  readonly input: string;
}

/** Shows what WebSocket bytes mean. */
export declare class WsLens extends HTMLElement {
${members.map(declarationOf).join('\n')}
  /** The report on the input; null until there is one. */
  readonly report: Report | null;
  /** Resolves with the first report, once it is drawn. */
  readonly ready: Promise<Report>;
  /** Takes back what a person changed. */
  reset(): void;
  /** The frame that is shown as a picture, in SVG. Fails if there is none. */
  toSVG(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    'ws-lens': WsLens;
  }
  interface HTMLElementEventMap {
    'ws-lens-ready': CustomEvent<Report>;
    'ws-lens-error': CustomEvent<string>;
    'ws-lens-change': CustomEvent<WsLensChange>;
    'ws-lens-frame': CustomEvent<number>;
    'ws-lens-select': CustomEvent<{ readonly start: number; readonly end: number } | null>;
  }
}
`;

/** A property, or what is read and what may be given where these differ. */
function declarationOf({ name, description, type, taken }) {
  const said = description ? `  /** ${description} */\n` : '';
  if (type === taken) return `${said}  ${name}: ${type};`;
  return `${said}  get ${name}(): ${type};\n  set ${name}(value: ${taken});`;
}
