/** Comlink declares the type of its adapter for Node under another name than the file that can be imported. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  export { default } from 'comlink/dist/esm/node-adapter';
}
