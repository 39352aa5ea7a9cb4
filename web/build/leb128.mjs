/** Reads the bytes and the LEB128 numbers of a WebAssembly module. */
export class Reader {
  constructor(bytes, at = 0) {
    this.source = bytes;
    this.at = at;
  }

  get left() {
    return this.source.length - this.at;
  }

  byte() {
    return this.source[this.at++];
  }

  bytes(length) {
    this.at += length;
    return this.source.subarray(this.at - length, this.at);
  }

  unsigned() {
    let value = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      more = byte >= 0x80;
    }
    return value;
  }

  /** Numbers of more than 53 bits come rounded. */
  signed() {
    const start = this.at;
    const value = this.unsigned();
    const isNegative = this.source[this.at - 1] & 0x40;
    return isNegative ? value - 2 ** (7 * (this.at - start)) : value;
  }
}

export function unsigned(value) {
  const bytes = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) | 0x80);
  }
}

export function signed(value) {
  const bytes = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    const low = left & 0x7f;
    if (left >= -64 && left < 64) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}
