import { html, type TemplateResult } from 'lit';
import type { Inspection } from '../../store/inspection.ts';

/** What each pane that a lesson may name is, below the box; that of bits stands above it already. */
const panels: Readonly<Record<string, (inspection: Inspection) => TemplateResult>> = {
  frames: (inspection) => html`<ws-lens-frames .inspection=${inspection} alone plain></ws-lens-frames>`,
  connection: (inspection) =>
    html`<ws-lens-frames .inspection=${inspection} alone plain></ws-lens-frames>
      <ws-lens-connection .inspection=${inspection}></ws-lens-connection>`,
  accept: (inspection) => html`<ws-lens-accept .inspection=${inspection}></ws-lens-accept>`,
  terms: (inspection) => html`<ws-lens-terms .inspection=${inspection}></ws-lens-terms>`,
  handshake: (inspection) =>
    html`<ws-lens-terms .inspection=${inspection}></ws-lens-terms>
      <ws-lens-handshake .inspection=${inspection}></ws-lens-handshake>`,
  fields: (inspection) => html`<ws-lens-fields .inspection=${inspection} alone></ws-lens-fields>`,
  bytes: (inspection) => html`<ws-lens-bytes .inspection=${inspection} fits></ws-lens-bytes>`,
  message: (inspection) => html`<ws-lens-message .inspection=${inspection}></ws-lens-message>`,
  unmask: (inspection) => html`<ws-lens-unmask .inspection=${inspection}></ws-lens-unmask>`,
  deflate: (inspection) => html`<ws-lens-deflate .inspection=${inspection}></ws-lens-deflate>`,
};

export const panelsOf = (names: readonly string[], inspection: Inspection): TemplateResult[] =>
  names.flatMap((name) => panels[name]?.(inspection) ?? []);
