// In the place of timeline/several_button in the build of embeds: a reader does one thing at a time.
import type * as Real from '../../timeline/several_button';

type Instead = Pick<typeof Real, 'SeveralButton'>;

export const { SeveralButton }: Instead = { SeveralButton: () => null };
