/// <reference types="vite/client" />

declare module 'virtual:examples' {
  export interface Example {
    file: string;
    title: string;
    notes: string;
    organizations: number;
    events: number;
    expectations: number;
  }
  const examples: readonly Example[];
  export default examples;
}

declare module 'sluice-engine' {
  export { default, type SluiceModule } from '../../wasm/engine';
}
