/** The codec's module, as what loads it gives it: an address, bytes, or a WebAssembly.Module. load takes each of them as wasm. */
declare const wasm: string;
export default wasm;
