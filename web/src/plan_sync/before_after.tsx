// What a reseller has and what carrying the difference makes of it.
interface Props {
  before: string;
  after: string;
  /** Nothing becomes of it: what stands at the provider is shown, not what it becomes. */
  stays?: boolean;
}

export function BeforeAfter({ before, after, stays }: Props) {
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
