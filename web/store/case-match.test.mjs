import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, frameOf, messageOf, reportOf, serverFrame } from '../testing/reports.mjs';
import { matchesOf } from './case-match.ts';

const caseOf = (id, change) => ({ id, what: id, sound: false, rules: [], when: {}, server: [0], ...change });

const data = {
  cases: [
    caseOf('text', { sound: true, when: { opcode: 1 } }),
    caseOf('text-to-client', { sound: true, when: { opcode: 1 }, server: undefined, client: [0, 1] }),
    caseOf('ping', { sound: true, when: { opcode: 9 } }),
    caseOf('unmasked', { rules: ['frame-unmasked'] }),
    caseOf('close-1005', { rules: ['close-code-reserved'], when: { closeCode: 1005 } }),
    caseOf('close-2000', { rules: ['close-code-reserved'], when: { closeCode: 2000 } }),
    caseOf('close-5000', { rules: ['close-code-reserved'], when: { closeCode: 5000 } }),
  ],
};

const idsOf = ({ known }) => known.map((match) => `${match.case.id} ${match.role}`);
const finding = (rule, change) => findingOf({ rule, frame: 0, ...change });

test('a frame without a finding matches the case without a fault of its opcode, read by the other side', () => {
  assert.deepEqual(idsOf(matchesOf(data, reportOf(), frameOf())), ['text server']);
  assert.deepEqual(idsOf(matchesOf(data, reportOf(), serverFrame())), ['text-to-client client']);
  assert.deepEqual(idsOf(matchesOf(data, reportOf(), frameOf({ opcode: 9 }))), ['ping server']);
  assert.deepEqual(
    idsOf(matchesOf(data, reportOf(), frameOf({ direction: 'unknown' }))),
    ['text server'],
    'it is masked',
  );
  assert.deepEqual(idsOf(matchesOf(data, reportOf(), frameOf({ opcode: 2 }))), [], 'no case is of that opcode');
});

test('a case that was tried in the other role alone is matched in that one', () => {
  const frame = serverFrame();
  const findings = [finding('frame-unmasked')];
  assert.deepEqual(idsOf(matchesOf(data, reportOf({ findings }), frame)), ['unmasked server']);
});

test('of close codes the closest that is not above counts', () => {
  const findings = [finding('close-code-reserved')];
  for (const [closeCode, id] of [
    [1005, 'close-1005'],
    [1999, 'close-1005'],
    [2000, 'close-2000'],
    [2999, 'close-2000'],
    [65535, 'close-5000'],
  ]) {
    const report = reportOf({ findings, messages: [messageOf({ opcode: 8, closeCode })] });
    assert.deepEqual(idsOf(matchesOf(data, report, frameOf({ opcode: 8 }))), [`${id} server`], String(closeCode));
  }
});

test('the worst finding comes first, each rule once, and those of other frames not at all', () => {
  const findings = [
    finding('frame-unmasked', { severity: 'warning' }),
    finding('close-code-reserved'),
    finding('close-code-reserved'),
    finding('frame-rare', { frame: 1 }),
  ];
  const messages = [messageOf({ opcode: 8, closeCode: 2000 })];
  assert.deepEqual(idsOf(matchesOf(data, reportOf({ findings, messages }), frameOf({ opcode: 8 }))), [
    'close-2000 server',
    'unmasked server',
  ]);
});

test('an error without a case leaves nothing known, a note without one leaves the frame without a fault', () => {
  const rare = (severity) => matchesOf(data, reportOf({ findings: [finding('frame-rare', { severity })] }), frameOf());
  assert.deepEqual(idsOf(rare('error')), []);
  assert.deepEqual(rare('error').unknown.map(({ rule }) => rule), ['frame-rare']); // prettier-ignore
  assert.deepEqual(idsOf(rare('note')), ['text server']);
});

test('a note that nothing is known of extensions is no finding to match', () => {
  const findings = [finding('frame-rsv1-not-negotiated', { severity: 'note' })];
  const { known, unknown } = matchesOf(data, reportOf({ findings }), frameOf({ rsv1: true }));
  assert.deepEqual([known.length, unknown], [1, []]);
});
