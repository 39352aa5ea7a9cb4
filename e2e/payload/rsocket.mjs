const json = 'application/json';
const composite = 'message/x.rsocket.composite-metadata.v0';
const data = Buffer.from('{"question":42}');

export async function rsocketVectors(load) {
  const { FrameTypes, Flags, serializeFrame, deserializeFrame } = await load('rsocket-core');
  const setup = {
    type: FrameTypes.SETUP,
    streamId: 0,
    majorVersion: 1,
    minorVersion: 0,
    keepAlive: 20000,
    lifetime: 90000,
    metadataMimeType: composite,
    dataMimeType: json,
    resumeToken: null,
    flags: 0,
  };
  const frames = [
    ['setup', setup],
    ['setup with data', { ...setup, flags: Flags.METADATA, metadata: Buffer.from('meta'), data }],
    ['resumable', { ...setup, flags: Flags.RESUME_ENABLE, resumeToken: Buffer.from('token') }],
    ['keep-alive', { type: FrameTypes.KEEPALIVE, streamId: 0, flags: Flags.RESPOND, lastReceivedPosition: 77 }],
    ['request', { type: FrameTypes.REQUEST_RESPONSE, streamId: 1, flags: 0, data }],
    [
      'stream',
      { type: FrameTypes.REQUEST_STREAM, streamId: 3, flags: Flags.METADATA, requestN: 256, metadata: data, data },
    ],
    ['payload', { type: FrameTypes.PAYLOAD, streamId: 3, flags: Flags.NEXT, data }],
    ['request n', { type: FrameTypes.REQUEST_N, streamId: 3, flags: 0, requestN: 7 }],
    ['cancel', { type: FrameTypes.CANCEL, streamId: 3, flags: 0 }],
    ['error', { type: FrameTypes.ERROR, streamId: 0, flags: 0, code: 0x101, message: 'Unsupported version 9.9' }],
  ];
  return frames.map(([name, frame]) => {
    const bytes = serializeFrame(frame);
    const read = deserializeFrame(bytes);
    const values = [['Stream id', read.streamId]];
    if (read.type === FrameTypes.SETUP)
      values.push(['Keep-alive', read.keepAlive], ['Lifetime', read.lifetime], ['Data MIME type', read.dataMimeType]);
    if (read.requestN) values.push(['Request N', read.requestN]);
    if (read.lastReceivedPosition) values.push(['Last received position', read.lastReceivedPosition]);
    if (read.data?.length) values.push(['Data', read.data]);
    return { name, bytes, values };
  });
}
