// What stands behind the # of embed.html: a link of Sluice, or none, and words parted by &. docs/embed.md names them all.

import { kLaterSystems, type LaterSystem } from '../store/systems';

export const kViews = ['diagram', 'icicle', 'matrix', 'list', 'steps'] as const;
export type EmbedView = (typeof kViews)[number];
export type EmbedTheme = 'auto' | 'light' | 'dark';

export interface EmbedOptions {
  /** A link's own part, `s1.…`; empty: the scenario comes from the host's page. */
  link: string;
  /** The reader may flip switches, or make events. */
  play: boolean;
  /** Whose scenario it is, where not Data Sync's, whose engine is a smaller one; undefined: it shows when it is opened. */
  system?: LaterSystem;
  /** Undefined: whichever suits the scenario. */
  view?: EmbedView;
  /** Undefined: where the scenario opens. */
  step?: number;
  theme: EmbedTheme;
  /** It runs without a click. */
  run: boolean;
  /** As high as what is in it, which it tells its host; else it fills its frame. */
  isAsHighAsContent: boolean;
  /** What is said before it runs. */
  title: string;
}

export const kNoOptions: EmbedOptions = {
  link: '',
  play: false,
  theme: 'auto',
  run: false,
  isAsHighAsContent: false,
  title: '',
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a % of its own
  }
}

export function viewOf(text: string | null): EmbedView | undefined {
  return kViews.find((view) => view === text);
}
export function laterSystemOf(text: string | null): LaterSystem | undefined {
  return kLaterSystems.find((system) => system === text);
}
export function themeOf(text: string | null): EmbedTheme {
  return text === 'light' || text === 'dark' ? text : 'auto';
}
/** A step's number; undefined where the text is none. */
export function stepOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Words that are not known change nothing: a later version may have written them. */
export function readOptions(fragment: string): EmbedOptions {
  const words = fragment.replace(/^#/, '').split('&');
  const values = new Map(
    words.map((word) => {
      const at = word.indexOf('=');
      return at < 0 ? [word, ''] : [word.slice(0, at), decoded(word.slice(at + 1))];
    }),
  );
  const text = (name: string) => values.get(name) ?? null;
  return {
    link: words.find((word) => /^s\d+\./.test(word)) ?? '',
    play: values.has('play'),
    system: laterSystemOf(text('system')),
    view: viewOf(text('view')),
    step: stepOf(text('step')),
    theme: themeOf(text('theme')),
    run: values.has('run'),
    isAsHighAsContent: text('height') === 'auto',
    title: text('title') ?? '',
  };
}

/** The fragment that says this, with its #; what goes without saying is left out. */
export function writeOptions(options: Partial<EmbedOptions>): string {
  const { link, play, system, view, step, theme = 'auto', run, isAsHighAsContent, title } = options;
  const words = [
    link,
    play && 'play',
    system && `system=${system}`,
    view && `view=${view}`,
    step !== undefined && `step=${step}`,
    theme !== 'auto' && `theme=${theme}`,
    run && 'run',
    isAsHighAsContent && 'height=auto',
    title && `title=${encodeURIComponent(title)}`,
  ];
  return `#${words.filter(Boolean).join('&')}`;
}
