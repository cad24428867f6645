// In the place of store/session_lock in the build of embeds: there is no session that another page could have open.
import type * as Real from '../../store/session_lock';

type Instead = Pick<typeof Real, 'holdSession' | 'newSessionId'>;

export const { holdSession, newSessionId }: Instead = {
  holdSession: async () => true,
  newSessionId: () => 'embed',
};
