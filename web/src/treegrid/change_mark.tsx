// What the step at the cursor did to an organization, and to how many below a collapsed row.
import { kChanged } from '../store/columns';

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

export function ChangeMark({ bits, below }: { bits: number; below: number }) {
  if (bits === 0 && below === 0) return null;
  const marks = kMarks.filter(({ bit }) => bits & bit);
  const destroyed = (bits & kChanged.destroyed) !== 0;
  const words = marks.map(({ word }) => word).join(', ');
  return (
    <>
      {marks.length > 0 && (
        <small
          class={`change-mark${destroyed ? ' change-mark--destroyed' : ''}`}
          title={`In this step: ${words}`}
        >
          <span aria-hidden="true">{marks.map(({ glyph }) => glyph).join('')}</span>
          <span class="visually-hidden">in this step: {words}</span>
        </small>
      )}
      {below > 0 && <ChangedBelow count={below.toLocaleString('en')} />}
    </>
  );
}
