import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

// What TypeScript's types are as JSON.
const simple = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  Uint8Array: { type: 'string', pattern: '^([0-9a-f]{2})*$' },
};
/** Places in the input text, which are not written. */
const unwritten = ['spans'];

/** Writes dist/report.schema.json, which describes the report as JSON, out of its types. */
export async function schema(root, dist) {
  const name = 'web/report.gen.ts';
  const source = ts.createSourceFile(name, await readFile(join(root, name), 'utf8'), ts.ScriptTarget.ES2022, true);
  const version = Number(/version = (\d+)/.exec(await readFile(join(root, 'web/picture/version.ts'), 'utf8'))[1]);
  const interfaces = source.statements.filter(ts.isInterfaceDeclaration);
  const definitions = Object.fromEntries(interfaces.map((type) => [type.name.text, objectOf(type)]));
  const report = definitions.Report;
  report.required.unshift('version');
  report.properties = { version: { const: version }, ...report.properties };
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A report of wslens',
    description: 'What WebSocket bytes mean. Bytes are strings of hex digits.',
    $ref: '#/$defs/Report',
    $defs: reachable(definitions, 'Report'),
  };
  await writeFile(join(dist, 'report.schema.json'), `${JSON.stringify(whole, null, 2)}\n`);
}

function objectOf(type) {
  const members = type.members.filter((member) => !unwritten.includes(member.name.text));
  return {
    ...described(type),
    type: 'object',
    properties: Object.fromEntries(
      members.map((member) => [member.name.text, { ...described(member), ...valueOf(member.type) }]),
    ),
    required: members.filter((member) => !member.questionToken).map((member) => member.name.text),
    additionalProperties: false,
  };
}

function valueOf(type) {
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: valueOf(type.elementType) };
  const text = type.getText();
  return simple[text] ?? { $ref: `#/$defs/${text}` };
}

function described(node) {
  const comment = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node)[0]?.comment);
  return comment ? { description: comment.replace(/\s+/g, ' ') } : {};
}

/** The definitions that one needs, itself included. */
function reachable(definitions, first) {
  const names = new Set([first]);
  for (const name of names)
    for (const [, other] of JSON.stringify(definitions[name]).matchAll(/"#\/\$defs\/(\w+)"/g)) names.add(other);
  return Object.fromEntries(Array.from(names, (name) => [name, definitions[name]]));
}
