import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingOf, reportOf } from '../../testing/reports.mjs';
import { articleOf, codeOf } from './article.ts';

const saying = (title, findings = []) =>
  reportOf({
    kind: 'payload',
    notation: { id: 'complaint', label: 'Error message', reason: '', candidates: [] },
    verdict: { level: 'error', title, detail: 'What it says.' },
    findings,
  });

const groups = (report, input) => articleOf(report, input).groups.map(({ id, causes }) => [id, causes.length]);

test('the status code is that of the title, and there is none in an error message', () => {
  assert.equal(codeOf(saying('Close code 1006, “Abnormal Closure”.')), 1006);
  assert.equal(codeOf(saying('An error message of Chromium: “Close code 1006”.')), null);
});

test('1006 has causes in the network and in proxies, and rules in the other groups', () => {
  const findings = [findingOf({ rule: 'handshake-status' }), findingOf({ rule: 'frame-server-masked' })];
  const report = saying('Close code 1006, “Abnormal Closure”.', findings);
  assert.deepEqual(groups(report, '1006'), [
    ['network', 3],
    ['proxy', 2],
    ['handshake', 1],
    ['frame', 1],
  ]);
});

test('1006 asks three questions that decide, in the order of a connection; where a word tells the cause none is asked', () => {
  const asked = (title, input) => articleOf(saying(title), input).questions.map(({ question }) => question);
  assert.deepEqual(asked('Close code 1006, “Abnormal Closure”.', '1006'), [
    'Did the connection open?',
    'Did a 101 come?',
    'Did a Close frame come?',
  ]);
  assert.deepEqual(asked('Close code 1000, “Normal Closure”.', '1000'), []);
  assert.deepEqual(asked('An error message of Node: “…”.', 'Error: connect ECONNREFUSED 127.0.0.1:1'), []);
});

test('no cause of 1006 is given for another code', () => {
  assert.deepEqual(groups(saying('Close code 1000, “Normal Closure”.'), '1000'), []);
  assert.deepEqual(groups(saying('Close code 1015, “TLS handshake”.'), '1015'), [['network', 1]]);
});

test('words that name a cause leave out the others, and stand beside it', () => {
  const input = "WebSocket connection to 'ws://localhost:1/' failed: net::ERR_CONNECTION_REFUSED";
  const { groups: found } = articleOf(saying('An error message of Chromium: “…”.'), input);
  assert.deepEqual(
    found.flatMap(({ causes }) => causes.map(({ evidence }) => evidence)),
    ['ERR_CONNECTION_REFUSED'],
  );
});

test('a message with a rule shows its own words; a code shows none', () => {
  const input = 'A server must not mask any frames that it sends to the client.';
  const finding = findingOf({ rule: 'frame-server-masked', textStart: 0, textEnd: input.length });
  const evidence = (title) =>
    articleOf(saying(title, [finding]), input)
      .groups.at(-1)
      .causes.at(-1).evidence;
  assert.equal(evidence('An error message of Chromium: “…”.'), input);
  assert.equal(evidence('Close code 1002, “Protocol error”.'), '');
});

test('that any text may be a payload is no cause', () => {
  const report = saying('Close code 1000, “Normal Closure”.', [findingOf({ rule: 'input-maybe-payload' })]);
  assert.deepEqual(groups(report, '1000'), []);
});
