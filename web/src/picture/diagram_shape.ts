// What the diagram is made of: cards for organizations, links for partnerships.
import type { Mode } from '../generated/protocol';
import type { Point } from './view_transform';

/** Size of a card. */
export const kCard = { width: 236, height: 74 } as const;
/** Between the cards of one line. */
export const kLineGap = 24;
/** More cards than this are not drawn; what is left out is counted at the card above it. */
export const kCardLimit = 300;

/** Which way is downstream. */
export type Direction = 'right' | 'down';

export interface Card {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  /** Organizations below that are not drawn, and not counted at another card. */
  readonly hidden: number;
  readonly foldable: boolean;
  /** How many cards of its line stand between its upstream and it: many without partners stand in lines of several. */
  readonly inLine: number;
}
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}
export interface Link {
  readonly upstreamRow: number;
  readonly downstreamRow: number;
  readonly mode: Mode;
  /** Not the first upstream: drawn dashed. */
  readonly further: boolean;
  readonly path: string;
  /** None where it would touch something else. */
  readonly label: LabelPlace | undefined;
}
/** Where the cards stand. */
export interface Placed {
  readonly direction: Direction;
  readonly cards: readonly Card[];
  readonly width: number;
  readonly height: number;
}
export interface DiagramLayout extends Placed {
  readonly links: readonly Link[];
  /** The middle of the first card, to start at where not everything is legible at once. */
  readonly start: Point;
}
