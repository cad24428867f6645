// What a reseller has and what carrying the difference makes of it.
interface Props {
  before: string;
  after: string;
  /** Nothing becomes of it: what stands at the provider is shown, not what it becomes. */
  stays?: boolean;
  /** It is an entity or member that comes or goes, not a value. */
  whole?: boolean;
}

function Whole({ comes }: { comes: boolean }) {
  return (
    <span class={`before-after before-after--${comes ? 'comes' : 'goes'}`}>
      <span aria-hidden="true">{comes ? '+' : '−'}</span>
      {comes ? <ins>new</ins> : <del>removed</del>}
    </span>
  );
}

export function BeforeAfter({ before, after, stays, whole }: Props) {
  if (whole && !stays) return <Whole comes={before === ''} />;
  return (
    <span class={`before-after${stays ? ' before-after--stays' : ''}`}>
      {before === '' ? <span class="muted">–</span> : stays ? <span>{before}</span> : <del>{before}</del>}
      <span aria-hidden="true" class="before-after__arrow">
        {stays ? '≠' : '→'}
      </span>
      <span class="visually-hidden">{stays ? ' stays; at the provider ' : ' becomes '}</span>
      {after === '' ? <span class="muted">–</span> : stays ? <span>{after}</span> : <ins>{after}</ins>}
    </span>
  );
}
