/// <reference types="vite/client" />

declare module 'virtual:examples' {
  export interface Example {
    file: string;
    title: string;
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
