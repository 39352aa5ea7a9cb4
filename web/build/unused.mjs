import { Reader } from './leb128.mjs';

/**
 * Functions of Go's runtime that the linker keeps although nothing in the module can have them called, or only as its last act: their
 * names, as the linker writes them.
 */
export const unused = [
  // The execution tracer, which runtime/trace starts, but for the questions whether it runs.
  /^runtime\.(__)?trace(Locker(?!\.ok$)|Writer|EventWriter|Buf|Map|StringTable|StackTable|TypeTable|RegionAlloc|SyncBatch)/,
  /^runtime\.trace(Advance|Stack|ReadCPU|StopReadCPU|RegisterLabelsAndReasons)(\.|$)/,
  // The profiles of processor time and of goroutines, which runtime/pprof starts.
  /^runtime\.(__profBuf_\.|doRecordGoroutineProfile|tryRecordGoroutineProfile)/,
  // That of what waits, which a program asks for.
  /^runtime\.(saveblockevent|fpunwindExpand|fpTracebackPartialExpand)(\.|$)/,
  // The names of functions on a stack, which runtime.Callers and the tracer ask for.
  /^runtime\.(__Frames_\.Next|expandCgoFrames|makeTraceFrames?)(\.|$)/,
  // What works for a profile of goroutines that leak, for memory that is freed by hand, and for the clock of testing/synctest.
  /^runtime\.(findGoroutineLeaks|findMaybeRunnableGoroutines|allGsSnapshotSortedForGC|__mspan_\.setUserArenaChunkToFault|__synctestBubble_\.changegstatus)(\.|$)/,
  // What scans a goroutine that was stopped anywhere: here each stops by itself.
  /^runtime\.scanConservative$/,
  // What a variable of the environment asks for, GODEBUG: a page has no environment.
  /^runtime\.(schedtrace|checkFinalizersAndCleanups|dumpScanStats|dumpTypesRec|dumpStacksRec|printScavTrace|setCheckmark|runCheckmark|startCheckmarks|getCheckmark)(\.|$)/,
  // What starts and stops threads, of which WebAssembly has one, and hands work over to another.
  /^runtime\.(startm|newm1?|allocm|mexit|stoplockedm|startlockedm|handoffp|oneNewExtraM|startTemplateThread)$/,
  // What reads the size in GOMEMLIMIT.
  /^runtime\.parseByteCount$/,
  // What writes a number in base 2 or 16 with an exponent: those here are decimal.
  /^internal_strconv\.(fmtX|fmtB)$/,
  // What makes the types of several modules one: there is but this module.
  /^runtime\.typesEqual$/,
  // What the runtime prints of memory that it finds broken, right before it stops.
  /^runtime\.(gcDumpObject|__hexdumper_\.|tracebackHexdump|hexdumpWords|dumpgstatus|badPointer|__mspan_\.reportZombies)/,
  // What it prints of goroutines before it stops, behind the line that says why.
  /^runtime\.(goroutineheader|traceback[12]|tracebacksomeothers|printArgs|printcreatedby1|printAncestorTraceback|printOneCgoTraceback)/,
  // What it prints of a panic whose value is no error, no text and no number.
  /^(runtime\.(printanycustomtype|printcomplex(64|128))|internal_strconv\.AppendComplex)$/,
];

/** A function that is never called: no locals, unreachable, end. */
export const unreachable = Buffer.from([0, 0x00, 0x0b]);

/** The places, among the functions of a module, of those that are unused; each pattern stands for some. */
export function placesOfUnused(names, imported) {
  const places = new Set();
  for (const pattern of unused) {
    const before = places.size;
    for (const [index, name] of names) if (pattern.test(name)) places.add(index - imported);
    if (places.size === before) throw new Error(`No function has a name like ${pattern}: has Go changed?`);
  }
  return places;
}

/** The names of functions by their index, from the body of the custom section that holds them. */
export function functionNames(body) {
  const names = new Map();
  const reader = new Reader(body);
  while (reader.left > 0) {
    const kind = reader.byte();
    const part = new Reader(reader.bytes(reader.unsigned()));
    if (kind !== 1) continue;
    for (let count = part.unsigned(); count > 0; count--) {
      const index = part.unsigned();
      names.set(index, part.bytes(part.unsigned()).toString());
    }
  }
  return names;
}

/** How many functions a module imports, from the body of that section: these have the first indexes. */
export function importedFunctions(body) {
  const reader = new Reader(body);
  const count = reader.unsigned();
  for (let i = 0; i < count; i++) {
    reader.bytes(reader.unsigned());
    reader.bytes(reader.unsigned());
    if (reader.byte() !== 0) throw new Error('The module imports something that is no function.');
    reader.unsigned();
  }
  return count;
}
