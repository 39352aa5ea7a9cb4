import { html, type TemplateResult } from 'lit';
import type { Inspection } from '../../store/inspection.ts';
import type { TabName } from '../../store/tabs.ts';
import { loadPassages } from '../input/load-passages.ts';

/** The tab of a frame stands for the detail beside a list, which has tabs of its own. */
export type PanelName = Exclude<TabName, 'frame'>;

/** What each tab shows. */
const panels: Readonly<Record<PanelName, (inspection: Inspection) => TemplateResult>> = {
  passages: (inspection) => {
    loadPassages(() => undefined);
    return html`<ws-lens-passages .inspection=${inspection}></ws-lens-passages>`;
  },
  frames: (inspection) => html`<ws-lens-frames .inspection=${inspection} alone></ws-lens-frames>`,
  messages: (inspection) => html`<ws-lens-frames .inspection=${inspection} of="messages" alone></ws-lens-frames>`,
  connection: (inspection) => html`<ws-lens-connection .inspection=${inspection}></ws-lens-connection>`,
  handshake: (inspection) => html`
    <ws-lens-accept .inspection=${inspection}></ws-lens-accept>
    <ws-lens-terms .inspection=${inspection}></ws-lens-terms>
    <ws-lens-handshake .inspection=${inspection}></ws-lens-handshake>
    <ws-lens-reply .inspection=${inspection}></ws-lens-reply>
  `,
  fields: (inspection) => html`<ws-lens-fields .inspection=${inspection} alone></ws-lens-fields>`,
  bytes: (inspection) => html`<ws-lens-bytes .inspection=${inspection} fits></ws-lens-bytes>`,
  payload: (inspection) => html`
    <ws-lens-message .inspection=${inspection} builder=""></ws-lens-message>
    <ws-lens-unmask .inspection=${inspection}></ws-lens-unmask>
  `,
  compression: (inspection) => html`<ws-lens-deflate .inspection=${inspection}></ws-lens-deflate>`,
  accepts: (inspection) => html`<ws-lens-accepts .inspection=${inspection} open></ws-lens-accepts>`,
};

export const panelOf = (name: PanelName, inspection: Inspection): TemplateResult => panels[name](inspection);
