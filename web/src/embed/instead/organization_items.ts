// In the place of inspector/organization_items in the build of embeds: an organization has no menu there, and none of the
// forms behind it.
import type * as Real from '../../inspector/organization_items';

type Instead = Pick<typeof Real, 'organizationItems'>;

export const { organizationItems }: Instead = { organizationItems: () => [] };
