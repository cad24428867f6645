import { expect, test } from 'vitest';
import { callModule, type EngineModule } from './engine_module';

/** A module that answers with its request and payload; its memory is replaced at every allocation, as when it grows. */
function echo() {
  let memory = new Uint8Array(8);
  let top = 8;
  let answer: [start: number, size: number] = [0, 0];
  const released: number[] = [];
  const module: EngineModule = {
    get HEAPU8() {
      return memory;
    },
    allocate(size) {
      const grown = new Uint8Array(memory.length + size);
      grown.set(memory);
      memory = grown;
      top += size;
      return top - size;
    },
    release: (pointer) => void released.push(pointer),
    call(request, requestSize, payload, payloadSize) {
      const said = [
        ...memory.slice(request, request + requestSize),
        ...memory.slice(payload, payload + payloadSize),
      ];
      const start = module.allocate(said.length);
      memory.set(said, start);
      answer = [start, said.length];
      return said.length;
    },
    resultPointer: () => answer[0],
    resultSize: () => answer[1],
  };
  return { module, released };
}

test('request and payload go in as bytes and the answer comes out as a copy', () => {
  const { module, released } = echo();
  const answer = callModule(module, '{"call":"é"}', Uint8Array.of(1, 2, 3));
  expect(new TextDecoder().decode(answer.slice(0, -3))).toBe('{"call":"é"}');
  expect([...answer.slice(-3)]).toEqual([1, 2, 3]);
  expect(released).toHaveLength(2);
});

test('an empty payload takes no memory', () => {
  const { module, released } = echo();
  expect(new TextDecoder().decode(callModule(module, '{}', new Uint8Array()))).toBe('{}');
  expect(released).toHaveLength(1);
});
