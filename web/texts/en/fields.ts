import type { FieldText } from '../types.ts';

/** The fields of a frame's header and its payload, by the kinds that have a colour of their own. */
export const fields = {
  fin: {
    name: 'FIN',
    what: 'FIN tells whether this frame is the last of its message.',
    why: 'A message may be sent in several frames, so the receiver has to be told where it ends.',
    section: '5.2',
    now: {
      whole: 'The message is whole with this frame.',
      last: 'The message that began in frame {first} ends here.',
      none: 'It would end a message, but none is open.',
      control: 'A control frame is always whole.',
      more: 'The message goes on in frame {next}.',
      open: 'The message goes on; its next frame is not in this input.',
      fragment: 'A control frame must not be fragmented, so FIN must be 1.',
    },
    questions: [
      {
        question: 'May other frames come between?',
        answer:
          'Control frames may: a Ping need not wait for the end of a long message. A new text or binary message may not, unless an extension defines it.',
        section: '5.4',
      },
    ],
  },
  rsv1: {
    name: 'RSV1',
    what: 'RSV1 is kept for extensions. permessage-deflate sets it on the first frame of a message that is compressed.',
    why: 'Without an extension that gives it a meaning it must be 0.',
    section: 'RFC 7692 section 6',
    now: {
      'set deflate': 'The message is compressed with permessage-deflate.',
      'set none': 'No extension is in force that could use it, so a receiver must fail the connection.',
      'set unknown': 'The message is compressed, if permessage-deflate was negotiated, which is not known here.',
      'set other': 'What it means is for the extension that is in force.',
      'set control': 'No registered extension sets it on a control frame: these are never compressed.',
      'set continuation': 'permessage-deflate sets it on the first frame of a message alone.',
      'clear deflate':
        'The message is not compressed. permessage-deflate is in force, but a sender may choose for each message.',
      'clear none': 'No extension is in force that uses it.',
      'clear unknown': 'The message is not compressed with permessage-deflate.',
      'clear other': 'The message is not compressed with permessage-deflate.',
      'clear control': 'Control frames are never compressed.',
      'clear continuation': 'On a continuation it stays 0: RSV1 of the first frame counts for the whole message.',
    },
    questions: [
      {
        question: 'What happens if RSV1 is set and nothing was negotiated?',
        answer:
          'The receiver must fail the connection. A text message that is compressed would not be UTF-8 anyway, if it were delivered as it is.',
        section: '5.2',
      },
    ],
  },
  rsv: {
    name: 'RSV',
    what: 'RSV2 and RSV3 are kept for extensions. No registered extension uses them.',
    why: 'Without an extension that gives them a meaning they must be 0.',
    section: '5.2',
    now: {
      clear: 'No registered extension uses it.',
      others: 'RSV2 or RSV3 is set: no registered extension uses them, so a receiver must fail the connection.',
      'others other': 'RSV2 or RSV3 is set, which has a meaning only if the extension in force gives it one.',
      set: 'No registered extension uses it, so a receiver must fail the connection.',
      'set other': 'No registered extension uses it; it has a meaning only if the extension in force gives it one.',
    },
    questions: [
      {
        question: 'Why is a reserved bit set, if nobody set it?',
        answer:
          'Mostly the reader is not at the start of a frame: an earlier length was wrong, or bytes were lost or added.',
        section: '5.2',
      },
    ],
  },
  opcode: {
    name: 'opcode',
    what: 'The opcode tells what kind of frame this is. From 8 on it is a control frame.',
    why: 'Control frames have at most 125 bytes of payload and are never fragmented.',
    section: '5.2',
    now: {},
    questions: [
      {
        question: 'How many opcodes are in use?',
        answer: 'Six of sixteen: 0, 1 and 2 for messages, 8, 9 and 0xA for control.',
        section: '5.2',
      },
    ],
  },
  mask: {
    name: 'MASK',
    what: 'MASK tells whether the payload is masked: XORed with a key of four bytes, which follows the length.',
    why: 'A client must mask every frame, a server must mask none.',
    section: '5.1',
    now: {
      '1 client': 'The payload is masked, as it must be in every frame from a client.',
      '1 client guessed': 'The payload is masked. Only a client may mask, so this frame is taken for a client’s.',
      '1 server': 'The payload is masked, though a server must not mask.',
      '1 unknown': 'The payload is masked, as in every frame from a client. Who sent this one is not known.',
      '0 server': 'The payload is not masked: a server must not mask.',
      '0 server guessed': 'The payload is not masked. A client must mask, so this frame is taken for a server’s.',
      '0 client': 'The payload is not masked, though a client must mask every frame.',
      '0 unknown': 'The payload is not masked, as in every frame from a server. Who sent this one is not known.',
    },
    questions: [
      {
        question: 'Why do clients mask?',
        answer:
          'So that a page cannot choose the bytes that travel. A careless proxy could take chosen bytes for HTTP, and keep a false answer for others. Masking hides nothing: the key is in the frame.',
        section: '10.3',
      },
      {
        question: 'What if only this bit is flipped?',
        answer:
          'Header and payload no longer fit. With MASK 0 the key is read as the start of the payload, and four bytes are left over. With MASK 1 the first four bytes of payload are read as the key, and four are missing at the end.',
        section: '5.2',
      },
    ],
  },
  length: {
    name: 'Payload length',
    what: 'The payload length is a number of bytes; header and masking key do not count.',
    why: 'Nothing marks the end of a frame, so a receiver counts. A wrong length puts it out of step with all that follows.',
    section: '5.2',
    lead: { code: 'The seven bits are {value}.' },
    now: {
      short: '{count} of payload.',
      '126': 'The length is in the next two bytes.',
      '127': 'The length is in the next eight bytes.',
      long: '{count} of payload, in {bits} bits, highest byte first.',
      'not minimal':
        '{count} of payload, in {bits} bits. The shortest form that holds a length must be used: here {fits}.',
      'top bit': 'The top bit is set, which it must not be: a length is at most 2^63 − 1.',
      cut: 'The input ends inside the length: {bits} bits belong here.',
    },
    questions: [
      {
        question: 'Why three forms?',
        answer:
          'A short frame has a header of 2 bytes, a masked one of 6, and a frame can still be as long as 2^63 − 1 bytes. The shortest form that fits must be used.',
        section: '5.2',
      },
    ],
  },
  key: {
    name: 'Masking key',
    what: 'Four bytes that the sender has to take at random, new for each frame.',
    why: 'Its four bytes repeat over the payload: XOR with them masks it, and XOR with them once more unmasks it.',
    section: '5.3',
    now: {
      whole:
        'Byte 1 of the payload is XORed with {0}, byte 2 with {1}, byte 3 with {2}, byte 4 with {3}, byte 5 with {0} again.',
      zero: 'The key is zero, so XOR with it changes nothing.',
      cut: 'The input ends inside it: four bytes belong here.',
      byte: 'It is XORed with byte {first} of the payload, and with every fourth byte after it.',
    },
    questions: [
      {
        question: 'As a formula?',
        answer: 'Counted from 0: byte i of the payload XOR byte (i mod 4) of the key.',
        section: '5.3',
      },
      {
        question: 'Is the key a secret?',
        answer:
          'No: it is sent in front of the payload. It must be hard to guess before the frame is sent, and that is all.',
        section: '5.3',
      },
    ],
  },
  payload: {
    name: 'Payload',
    what: 'What the frame carries.',
    why: '',
    section: '5.2',
    lead: {
      byte: 'Byte {n} of the payload is {hex}.',
      part: 'Bytes {from} to {to} of the payload.',
      whole: 'The payload.',
    },
    now: {
      masked: '{wire} XOR {key} = {plain}. The key byte is number {at} of four.',
      plain: 'It is not masked: it means what it says.',
      character: 'It stands for {character}.',
      part: 'It is byte {at} of the {of} that stand for {character} in UTF-8.',
      invalid: 'No character of UTF-8 has it in this place.',
      begins: 'With it begins {value}.',
      within: 'Part of {value}.',
      binary: 'What it means is for the programs that talk.',
      compressed: 'It is part of compressed data: its bits stand for something only together with those around them.',
      text: 'It reads {text}.',
      'text masked': 'Unmasked, it reads {text}.',
      bytes: '{count} of {kind}.',
      'bytes masked': '{count} of {kind}; unmasked {hex}.',
      'all compressed': '{count} of compressed data. The whole message is {inflated} once inflated.',
      'all compressed broken': '{count} of compressed data, which cannot be inflated to its end.',
      cut: '{missing} are still to come.',
    },
    questions: [],
  },
} as const satisfies Readonly<Record<string, FieldText>>;
