import { headTexts } from '../../texts/en/header-fields.ts';
import type { Context } from './context.ts';
import { explanation, type Explanation, type Fact, type Paragraph } from './explanation.ts';
import { fill } from './fill.ts';
import { linksTo } from './links.ts';

const texts = headTexts.handshake;

/** The opening handshake as a whole. */
export function explainHandshake({ report }: Context): Explanation {
  const { handshake } = report;
  const { request, response, acceptance, acceptState = '' } = handshake ?? {};
  const isTunnel = (request ?? response)?.protocol === 'HTTP/2';
  const opens = response !== undefined && /^HTTP\/\S+ 101\b/.test(response.startLine);
  const paragraphs: (Paragraph | false)[] = [
    isTunnel && { text: texts.tunnel, section: 'RFC 8441 section 5' },
    !isTunnel && request !== undefined && { lead: headTexts.facts.request + '.', text: texts.request, section: '4.1' },
    !isTunnel &&
      response !== undefined && {
        lead: headTexts.facts.response + '.',
        text: opens ? texts.accepted : texts.response,
        section: '4.2.2',
      },
    ...acceptParagraphs(acceptState, opens && !isTunnel, acceptance?.accept ?? ''),
    { text: texts.point },
  ];
  const facts: Fact[] = [
    [headTexts.facts.request, request?.startLine ?? ''],
    [headTexts.facts.response, response?.startLine ?? ''],
    [headTexts.facts.expected, response === undefined && acceptance ? acceptance.accept : ''],
  ];
  return explanation({
    title: texts.title,
    paragraphs: paragraphs.filter((one) => one !== false),
    facts: facts.filter(([, value]) => value !== ''),
    links: linksTo(isTunnel ? ['RFC 8441 section 5'] : ['4.1', '4.2.2']),
  });
}

function acceptParagraphs(state: string, opens: boolean, right: string): Paragraph[] {
  const said: Readonly<Record<string, string>> = headTexts.accept;
  const text = said[state];
  return opens && text !== undefined ? [{ lead: 'Sec-WebSocket-Accept.', text: fill(text, { right }) }] : [];
}
