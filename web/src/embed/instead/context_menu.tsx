// In the place of ui/context_menu in the build of embeds: the browser's own menu opens.
import type * as Real from '../../ui/context_menu';

type Instead = Pick<typeof Real, 'openContextMenu'>;

export const { openContextMenu }: Instead = { openContextMenu: () => {} };
