/** Whether a code may be in a Close, by who may send it. */
export const onTheWire = {
  both: 'may be sent',
  client: 'sent by clients',
  nobody: 'not to be sent',
  reported: 'never sent, only reported',
} as const;

/** What an API reports, and no Close may hold. */
export const reported: readonly number[] = [1005, 1006, 1015];

/** The rules about one code, besides those whose breach can end in it. */
export const rulesOfCodes: Readonly<Record<number, readonly string[]>> = {
  1004: ['close-code-reserved'],
  1005: ['close-code-not-sendable', 'close-empty'],
  1006: ['close-code-not-sendable', 'close-not-answered'],
  1010: ['close-code-wrong-side', 'close-extensions-not-listed'],
  1011: ['close-code-wrong-side'],
  1012: ['close-code-late-registration'],
  1013: ['close-code-late-registration'],
  1014: ['close-code-late-registration'],
  1015: ['close-code-not-sendable'],
};

/** The rules about the codes of a range, by its first. */
export const rulesOfRanges: Readonly<Record<number, readonly string[]>> = {
  0: ['close-code-reserved'],
  1000: ['close-code-reserved'],
  3000: ['close-code-range'],
  4000: ['close-code-range'],
  5000: ['close-code-undefined'],
};

/** The names of the groups in the table. */
export const codeGroups = {
  protocol: 'Of the protocol',
  libraries: 'Of libraries',
  programs: 'Of programs',
  ranges: 'Ranges',
};

/** In place of a name in the registry. */
export const unregistered = 'not registered';
