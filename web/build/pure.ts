// d3-hierarchy makes two tilings of treemaps while it is loaded, which nobody here uses; marked as pure they are left out.
import type { Plugin } from 'vite';

const kMade = /^(var (?:res|s)quarify = )(?=\(function)/gm;

export function pure(): Plugin {
  return {
    name: 'pure',
    transform: {
      filter: { id: /\/d3-hierarchy\/dist\/d3-hierarchy\.mjs$/ },
      handler(code) {
        const marked = code.replace(kMade, '$1/* @__PURE__ */ ');
        if (marked === code) this.error('d3-hierarchy is written otherwise now: see build/pure.ts.');
        return { code: marked, map: null };
      },
    },
  };
}
