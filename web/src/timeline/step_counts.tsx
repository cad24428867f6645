// The counts of a step, first of all that is said about it. What would be lost stands out.
import type { Counts } from '../generated/protocol';
import { numberText } from '../ui/count_text';
import './step_report.css';

interface Tile {
  name: keyof Counts;
  glyph: string;
  words: [one: string, many: string];
  /** Stands out where it is more than none. */
  alarming?: boolean;
  /** Left out where it is none. */
  optional?: boolean;
}

const kTiles: readonly Tile[] = [
  {
    name: 'organizations',
    glyph: '',
    words: ['organization has other values', 'organizations have other values'],
  },
  { name: 'gained', glyph: '+', words: ['gained', 'gained'] },
  { name: 'altered', glyph: '~', words: ['altered', 'altered'] },
  { name: 'lost', glyph: '−', words: ['lost', 'lost'], alarming: true },
  {
    name: 'destroyed',
    glyph: '!',
    words: ['only the partner had', 'only the partner had'],
    alarming: true,
    optional: true,
  },
  { name: 'locksGained', glyph: '', words: ['newly locked', 'newly locked'], optional: true },
  { name: 'locksLost', glyph: '', words: ['unlocked', 'unlocked'], optional: true },
];

interface Props {
  counts: Counts;
  /** What stands for "destroyed", where it is not what only a downstream had. */
  destroyed?: string;
}

export function StepCounts({ counts, destroyed }: Props) {
  const shown = kTiles.filter(({ name, optional }) => !optional || counts[name] > 0);
  return (
    <ul class="counts" aria-label="Counts">
      {shown.map(({ name, glyph, words, alarming }) => {
        const count = counts[name];
        const alarm = alarming && count > 0 ? ' counts__tile--alarm' : '';
        return (
          <li key={name} class={`counts__tile${alarm}${count === 0 ? ' counts__tile--none' : ''}`}>
            <strong>
              {count > 0 && glyph}
              {numberText(count)}
            </strong>{' '}
            {name === 'destroyed' && destroyed ? destroyed : words[count === 1 ? 0 : 1]}
          </li>
        );
      })}
    </ul>
  );
}
