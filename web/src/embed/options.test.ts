import { describe, expect, it } from 'vitest';
import { kNoOptions, readOptions, writeOptions } from './options';

describe('the fragment of an embed', () => {
  it('says nothing where it is empty', () => {
    expect(readOptions('')).toEqual(kNoOptions);
    expect(writeOptions({})).toBe('#');
  });
  it('holds a link and every option', () => {
    const options = {
      link: 's1.AbC-_9',
      play: true,
      system: 'tier-setup' as const,
      view: 'matrix' as const,
      step: 2,
      theme: 'dark' as const,
      run: true,
      isAsHighAsContent: true,
      title: 'A & B = 100 %',
    };
    const fragment = writeOptions(options);
    expect(fragment).toBe(
      '#s1.AbC-_9&play&system=tier-setup&view=matrix&step=2&theme=dark&run&height=auto&title=A%20%26%20B%20%3D%20100%20%25',
    );
    expect(readOptions(fragment)).toEqual(options);
  });
  it('passes over what it does not know', () => {
    expect(
      readOptions('#s1.A&system=data-sync&view=tomorrow&step=-1&theme=blue&height=9&later=1&title=50%'),
    ).toEqual({
      ...kNoOptions,
      link: 's1.A',
      title: '50%',
    });
  });
});
