// What the step at the cursor did to an organization, and to how many below a collapsed row.
import { kChanged } from '../store/columns';
import { capital } from '../ui/capital';
import { numberText } from '../ui/count_text';

const kMarks = [
  { bit: kChanged.gained, glyph: '+', word: 'gained' },
  { bit: kChanged.altered, glyph: '~', word: 'altered' },
  { bit: kChanged.lost, glyph: '−', word: 'lost' },
] as const;

function ChangedBelow({ count }: { count: string }) {
  return (
    <small
      class="change-mark change-mark--below"
      style={{ minWidth: `calc(${count.length}ch + 14px)` }}
      title={`${count} changed below`}
    >
      <span>{count}</span> <span class="change-mark__word">changed</span>
    </small>
  );
}

interface Props {
  bits: number;
  below: number;
  /** The step is only looked at. */
  isPreview: boolean;
}

export function ChangeMark({ bits, below, isPreview }: Props) {
  if (bits === 0 && below === 0) return null;
  const marks = kMarks.filter(({ bit }) => bits & bit);
  const destroyed = (bits & kChanged.destroyed) !== 0;
  const words = marks.map(({ word }) => word).join(', ');
  const when = isPreview ? 'would be' : 'in this step:';
  const classes = ['change-mark'];
  if (destroyed) classes.push('change-mark--destroyed');
  if (isPreview) classes.push('change-mark--preview');
  return (
    <>
      {marks.length > 0 && (
        <small class={classes.join(' ')} title={capital(`${when} ${words}`)}>
          <span aria-hidden="true">{marks.map(({ glyph }) => glyph).join('')}</span>
          <span class="visually-hidden">
            {when} {words}
          </span>
        </small>
      )}
      {below > 0 && <ChangedBelow count={numberText(below)} />}
    </>
  );
}
