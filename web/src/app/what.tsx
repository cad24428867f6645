// What Sluice is, for somebody who sees it for the first time.
export function What() {
  return <p class="what muted">A what-if simulator for sales channels</p>;
}
