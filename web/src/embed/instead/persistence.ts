// In the place of store/persistence in the build of embeds: an embed keeps no session.
import { signal } from '@preact/signals';
import type * as Real from '../../store/persistence';

type Instead = Pick<
  typeof Real,
  'keepInPlaceOf' | 'rememberLeft' | 'saveNow' | 'saveSoon' | 'storageTrouble' | 'leftSession'
>;

export const { keepInPlaceOf, rememberLeft, saveNow, saveSoon, storageTrouble, leftSession }: Instead = {
  keepInPlaceOf: () => {},
  rememberLeft: () => {},
  saveNow: async () => {},
  saveSoon: () => {},
  storageTrouble: signal(null),
  leftSession: signal(null),
};
