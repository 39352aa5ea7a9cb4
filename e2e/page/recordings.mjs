// Recordings of packets that are too large to be kept: they are made of one that is.

const fileHeader = 24;
const recordHeader = 16;
/** Of the client in the recording. */
const port = 51234;
const firstPort = 20_000;

/** The packets of a pcap file (little-endian, raw IPv4) so many times, each time from another port, as connections of their own. */
export function copiesOf(file, count) {
  const copies = [file.subarray(0, fileHeader)];
  for (let i = 0; i < count; i++) copies.push(fromPort(file, firstPort + i));
  return Buffer.concat(copies);
}

function fromPort(file, own) {
  const records = Buffer.from(file.subarray(fileHeader));
  for (let at = 0; at < records.length;) {
    const length = records.readUInt32LE(at + 8);
    const packet = at + recordHeader;
    const tcp = packet + 4 * (records[packet] & 15);
    for (const place of [tcp, tcp + 2]) if (records.readUInt16BE(place) === port) records.writeUInt16BE(own, place);
    at = packet + length;
  }
  return records;
}
