// In the place of embed/embed_dialog: there is no address that another page could embed.
import type * as Real from '../../embed/embed_dialog';

export const { EmbedDialog }: typeof Real = { EmbedDialog: () => <></> };
