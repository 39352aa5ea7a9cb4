const close = (code, rule) => ({
  id: `close-${code}`,
  what: `a Close with ${code}`,
  rule,
  when: { closeCode: code },
  frames: [`88 02 | ${(code >> 8).toString(16)} ${(code & 0xff).toString(16)}`],
  close: code,
});

/** Cases of the rules about Close frames. */
export const closes = [
  {
    id: 'close-one-byte',
    what: 'a Close with the byte 03',
    rule: 'close-body-one-byte',
    frames: ['88 01 | 03'],
    close: 1005,
  },
  { id: 'close-empty', what: 'a Close without a body', rule: 'close-empty', frames: ['88 00'], close: 1005 },
  {
    id: 'close-reason-utf8',
    what: 'a Close, the byte ff in its reason',
    rule: 'close-reason-invalid-utf8',
    frames: ['88 05 | 03 e8 61 ff 62'],
    close: 1000,
  },
  ...[1005, 1006, 1015].map((code) => close(code, 'close-code-not-sendable')),
  ...[0, 999, 1004, 1016, 1100, 2000, 2999].map((code) => close(code, 'close-code-reserved')),
  ...[1012, 1013, 1014].map((code) => close(code, 'close-code-late-registration')),
  ...[3000, 3999, 4000, 4999].map((code) => close(code, 'close-code-range')),
  ...[5000, 65535].map((code) => close(code, 'close-code-undefined')),
  { ...close(1010, 'close-code-wrong-side'), from: 'server' },
  { ...close(1011), from: 'client' },
];
