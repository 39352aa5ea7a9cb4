import { moduleRecord } from './functionindex.mjs';
import { functionRecords, headerIn, noData, usedData } from './linetables.mjs';

// Go keeps data of each function in a program: where its arguments, its locals and its objects on the stack have pointers, what it defers,
// and what a crash prints of it. One stands behind the other, and functions that have the same share it. The layout is that of
// runtime/symtab.go in Go 1.26.

/** Where a module's record has the address of the data. */
const dataField = 320;

/** Blanks the data that no function which can be called needs, in the memory of a program of Go, if it is one, which begins at base. */
export function withoutUnusedData(image, base, isReached) {
  if (headerIn(image) < 0) return;
  const data = Number(image.readBigUInt64LE(moduleRecord(image, base) + dataField)) - base;
  const starts = new Set();
  const kept = new Set();
  functionRecords(image).forEach((record, place) => {
    record.data.forEach((at, which) => {
      const offset = image.readUInt32LE(at);
      starts.add(offset);
      if (isReached(place) && usedData.includes(which)) kept.add(offset);
    });
  });
  starts.delete(noData);
  const sorted = [...starts].sort((a, b) => a - b);
  sorted.slice(0, -1).forEach((offset, i) => {
    if (!kept.has(offset)) image.fill(0, data + offset, data + sorted[i + 1]);
  });
}
