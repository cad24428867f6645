import { describe, expect, it } from 'vitest';
import { elementCode, frameCode } from './embed_code';
import { kNoOptions } from './options';

const kBase = 'https://example.org/sluice/';

describe('the code of an embed', () => {
  it('is a frame with the options in its address', () => {
    const code = frameCode(kBase, { ...kNoOptions, link: 's1.AB', play: true, title: 'A "B"', height: 300 });
    expect(code).toBe(
      '<iframe src="https://example.org/sluice/embed.html#s1.AB&amp;play&amp;title=A%20%22B%22"' +
        ' title="Sluice: A &quot;B&quot;" width="100%" height="300" loading="lazy"></iframe>',
    );
  });
  it('is an element around the scenario, which can be read there', () => {
    const code = elementCode(
      kBase,
      { ...kNoOptions, system: 'plan-sync', theme: 'dark', step: 2, run: true },
      '{"title": "a<b"}',
    );
    expect(code.split('\n')).toEqual([
      '<script type="module" src="https://example.org/sluice/sluice-embed.js"></script>',
      '<sluice-embed system="plan-sync" step="2" theme="dark" run>',
      '<pre>{"title": "a&lt;b"}</pre>',
      '</sluice-embed>',
    ]);
  });
  it('is an element with a link, where names were replaced', () => {
    expect(elementCode(kBase, { ...kNoOptions, link: 's1.AB' }, '')).toContain(
      '<sluice-embed src="https://example.org/sluice/#s1.AB">\n<a href="https://example.org/sluice/#s1.AB">',
    );
  });
});
