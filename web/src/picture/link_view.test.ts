import { beforeEach, expect, test } from 'vitest';
import type { SessionState } from '../generated/protocol';
import { state } from '../store/session';
import { system } from '../store/system';
import { showView } from './link_view';

const holding = (uses: Partial<SessionState>) => {
  state.value = { usesPlans: false, usesEntitlements: false, usesTierSetup: false, ...uses } as SessionState;
};

beforeEach(() => {
  system.value = 'data-sync';
});

test('a link that names a tab opens it', () => {
  holding({ usesTierSetup: true });
  showView({ system: 'entitlements' });
  expect(system.value).toBe('entitlements');
});

test('one that names none opens that of what it holds', () => {
  holding({ usesTierSetup: true });
  showView({});
  expect(system.value).toBe('tier-setup');
});

test('one of the channel alone leaves the tab that is open', () => {
  system.value = 'plan-sync';
  holding({});
  showView({ system: 'a later one' });
  expect(system.value).toBe('plan-sync');
});
