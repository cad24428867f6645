/** The address of this page, whatever it was opened with; empty where it has none that others could open. */
export function pageAddress(): string {
  return location.origin + location.pathname;
}
