/** A place in an RFC or a registry that decides. */
export interface Section {
  readonly short: string;
  readonly href: string;
}

const closeCodes: Section = {
  short: 'IANA close codes',
  href: 'https://www.iana.org/assignments/websocket/websocket.xhtml#close-code-number',
};

const browsers: Section = { short: 'WHATWG WebSockets', href: 'https://websockets.spec.whatwg.org/' };

/** The sections that a report names, as "5.2", "RFC 7692 section 6.1" or "RFC 6455 sections 4.1 and 4.2.2". */
export function sectionsOf(text: string): Section[] {
  if (/^IANA\b.*\bClose Code\b/i.test(text)) return [closeCodes];
  if (/^WHATWG\b/.test(text)) return [browsers];
  const [, rfc = '6455', numbers] = /^(?:RFC (\d+) sections? )?(\d[\d., and]*)$/.exec(text) ?? [];
  return (numbers?.match(/\d+(?:\.\d+)*/g) ?? []).map((number, i) => ({
    short: rfc === '6455' || i > 0 ? `§${number}` : `RFC ${rfc} §${number}`,
    href: `https://www.rfc-editor.org/rfc/rfc${rfc}#section-${number}`,
  }));
}
