import { expect, test } from 'vitest';
import { EngineProblems, readAnswer, readBytes } from './answer';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a result is handed on', () => {
  expect(readAnswer(bytesOf('{"ok":true,"result":{"events":3}}'))).toEqual({ events: 3 });
});

test('problems are thrown with all of them', () => {
  const problem = { severity: 'error', path: '/title', message: 'Expected text.', hint: '' };
  const answer = bytesOf(JSON.stringify({ ok: false, problems: [problem, problem] }));
  for (const read of [readAnswer, readBytes]) {
    expect(() => read(answer)).toThrow(EngineProblems);
    try {
      read(answer);
    } catch (error) {
      expect((error as EngineProblems).problems).toEqual([problem, problem]);
    }
  }
});

test('bytes that say no problem are handed on untouched', () => {
  const document = bytesOf('{\n  "sluice": 1\n}\n');
  expect(readBytes(document)).toBe(document);
});
