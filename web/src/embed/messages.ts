// What an embed and its host's page say to each other: data only, nothing private. A message of another kind, or from
// somebody else, is passed over.
import type { EmbedTheme } from './options';

/** What an embed is given in the place of a link. */
export interface Given {
  format: 'json' | 'csv';
  text: string;
}

export type ToHost =
  /** It can be told what to show. */
  | { type: 'sluice:ready' }
  | { type: 'sluice:running'; title: string }
  | { type: 'sluice:failed'; text: string }
  | { type: 'sluice:height'; height: number };

export type ToEmbed =
  | ({ type: 'sluice:open' } & Given)
  /** How the host's page looks. */
  | { type: 'sluice:theme'; theme: EmbedTheme }
  /** Other options, written as behind the #; mode, system, view, step and theme are taken at once. */
  | { type: 'sluice:options'; options: string };

/** The message, where it is one of ours. */
export function messageOf<M extends ToHost | ToEmbed>(data: unknown): M | undefined {
  const type = (data as { type?: unknown } | null)?.type;
  return typeof type === 'string' && type.startsWith('sluice:') ? (data as M) : undefined;
}
