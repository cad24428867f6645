import { beforeEach, expect, test, vi } from 'vitest';

let settled: Promise<void> = Promise.resolve();
vi.mock('../engine/client', () => ({ engineSettled: () => settled }));
const { atRest, inTurn, whileAsking } = await import('./queue');

/** A promise and what fulfils it. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Whatever can go on has gone on. */
const oneTurn = () => new Promise((resolve) => setTimeout(resolve));

let said: string[] = [];
beforeEach(() => {
  said = [];
  settled = Promise.resolve();
});
const say = (word: string) => () => void said.push(word);

test('changes happen one after another, whatever becomes of the one before', async () => {
  const first = gate();
  const one = inTurn(() => first.opened.then(() => Promise.reject(new Error('no'))));
  const two = inTurn(async () => say('two')());
  one.catch(say('one failed'));
  first.open();
  await two;
  expect(said).toEqual(['one failed', 'two']);
});

test('what waits for rest comes at once where nothing is under way, else between two changes', async () => {
  atRest(say('at once'));
  const first = gate();
  const one = inTurn(() => first.opened.then(say('one')));
  const two = inTurn(async () => say('two')());
  await oneTurn();
  atRest(say('between'));
  first.open();
  await Promise.all([one, two]);
  expect(said).toEqual(['at once', 'one', 'between', 'two']);
});

test('the next change waits for a replacement that began at rest', async () => {
  const first = gate();
  const replaced = gate();
  const one = inTurn(() => first.opened);
  const two = inTurn(async () => say('two')());
  await oneTurn();
  atRest(() => {
    settled = replaced.opened;
  });
  first.open();
  await one;
  say('replaced')();
  replaced.open();
  await two;
  expect(said).toEqual(['replaced', 'two']);
});

test('while the user is asked the session is at rest, and the change goes on after a replacement', async () => {
  const answered = gate();
  const replaced = gate();
  const one = inTurn(async () => {
    await whileAsking(() => answered.opened);
    say('goes on')();
  });
  await oneTurn();
  atRest(() => {
    say('swapped')();
    settled = replaced.opened;
  });
  answered.open();
  await Promise.resolve();
  say('replaced')();
  replaced.open();
  await one;
  expect(said).toEqual(['swapped', 'replaced', 'goes on']);
});
