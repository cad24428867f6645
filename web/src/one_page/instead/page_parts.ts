// In the place of one_page/page_parts: this page is itself made of them.
import { blockOf, textOf } from '../blocks';
import type * as Real from '../page_parts';

const attribute = (name: 'policy' | 'icon', of: string) => blockOf(name).getAttribute(of) ?? '';

export const { pageParts, packedEngine }: typeof Real = {
  pageParts: async () => ({
    policy: attribute('policy', 'content'),
    icon: attribute('icon', 'href'),
    theme: textOf('theme'),
    style: textOf('style'),
    script: textOf('script'),
  }),
  packedEngine: async () => textOf('engine'),
};
