/// <reference types="vite/client" />

declare module 'virtual:examples' {
  export interface Example {
    file: string;
    title: string;
    question: string;
    notes: string;
    organizations: number;
    events: number;
    expectations: number;
    /** Whose tab shows what it is about. */
    system: 'data-sync' | 'plan-sync' | 'entitlements' | 'tier-setup';
  }
  const examples: readonly Example[];
  export default examples;
}

declare module 'sluice-engine' {
  export { default, type SluiceModule } from '../../wasm/engine';
}

declare module 'sluice-engine/whole' {
  export { default } from '../../wasm/engine';
}

declare module 'virtual:first-examples' {
  import type { Example } from 'virtual:examples';

  /** The first example of each system. */
  const firsts: Partial<Record<Example['system'], Pick<Example, 'file' | 'title' | 'system'>>>;
  export default firsts;
}

declare module 'virtual:one-page' {
  /** The address of what a page in one file is made of. */
  const address: string;
  export default address;
}

declare module 'virtual:one-page-files' {
  /** Addresses that hold the files, by their paths beside the page. */
  export const small: Readonly<Record<string, string>>;
  /** The texts of the others by their paths: JSON in gzip and Base64. */
  export const packedFiles: string;
}
