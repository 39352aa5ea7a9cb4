/** What went wrong, for programs: code says what, field which argument. */
export class WslensError extends Error {
  override readonly name = 'WslensError';
  /**
   * 'bad-argument'; 'unavailable': the codec cannot be loaded; 'closed': the session is; 'cancelled': the call was;
   * 'internal' and 'restarted': the codec failed, and with 'restarted' its sessions are lost.
   */
  readonly code: string;
  /** The argument at fault, such as 'direction'; empty if none is. */
  readonly field: string;

  constructor(code: string, field: string, message: string) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/** Whether a call failed because it was cancelled. */
export const isCancelled = (error: unknown): boolean => error instanceof WslensError && error.code === 'cancelled';
