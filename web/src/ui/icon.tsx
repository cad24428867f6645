// Icons as paths on a 16 × 16 grid, drawn with the colour of the text. Decoration only: the words stand beside or
// in the label.
const kPaths = {
  add: 'M8 3v10M3 8h10',
  arrow: 'M3 8h9M8.5 4.5 12 8l-3.5 3.5',
  branch:
    'M4.5 5v6M4.5 8.5c4 0 7 0 7-3.5M4.5 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM4.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM11.5 5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  check: 'M3 8.5 6.5 12 13 4.5',
  chevronDown: 'M4 6l4 4 4-4',
  chevronLeft: 'M10 4 6 8l4 4',
  chevronRight: 'M6 4l4 4-4 4',
  chevronUp: 'M4 10l4-4 4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  compare: 'M6 3H3v10h3M10 3h3v10h-3M8 2v12',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M3 13h10',
  edit: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7 11.3 7',
  error: 'M8 4.5v4M8 11v.5M8 1.8l6.5 11.7h-13z',
  examples: 'M2.5 3h4.5v4H2.5zM9 3h4.5v4H9zM2.5 9h4.5v4H2.5zM9 9h4.5v4H9z',
  expand: 'M3 6V3h3M13 10v3h-3M3 3l4 4M13 13 9 9',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  help: 'M6 6a2 2 0 1 1 2.8 1.9c-.6.3-.8.7-.8 1.4M8 11.5v.5M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  info: 'M8 7.5V11M8 5v.5M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  invite: 'M6.5 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M13 5v4M11 7h4',
  keyboard: 'M2 4h12v8H2zM4.5 6.5h.5M7.5 6.5H8M10.5 6.5h.5M5 9.5h6',
  lock: 'M4 7.5h8V13H4zM5.5 7.5V5.4a2.5 2.5 0 0 1 5 0v2.1',
  minus: 'M3 8h10',
  moon: 'M13 9.6A5.5 5.5 0 0 1 6.4 3 5.5 5.5 0 1 0 13 9.6z',
  more: 'M3.5 8h.5M8 8h.5M12.5 8h.5',
  organization: 'M3 14V5l5-3 5 3v9zM6 14v-3h4v3M6 7h.5M9.5 7h.5',
  pin: 'M5.5 2h5l-.7 4.5 2 2.5H4.2l2-2.5zM8 9v5',
  play: 'M5 3l8 5-8 5z',
  readings:
    'M8 4C6.5 2.8 4.5 2.6 2 3v9.5c2.5-.4 4.5-.2 6 1 1.5-1.2 3.5-1.4 6-1V3c-2.5-.4-4.5-.2-6 1zM8 4v9.5',
  redo: 'M13 6H6a3.5 3.5 0 0 0 0 7h3M13 6l-3-3M13 6l-3 3',
  remove: 'M3 4.500h10M6.5 4.500V3h3v1.500M4.5 4.5 5 13.500h6l.5-9',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14',
  share: 'M8 10V2M5 4.500 8 1.500 11 4.500M5 7H3v7h10V7h-2',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.500M8 13.500V15M1 8h1.500M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1',
  timeline: 'M1.5 8H3M7 8h2M13 8h1.5M5 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  undo: 'M3 6h7a3.5 3.5 0 0 1 0 7H7M3 6l3-3M3 6l3 3',
  unlock: 'M4 7.500h8V13H4zM5.5 7.500V5.400a2.5 2.5 0 0 1 4.8-1',
  upload: 'M8 10.500v-8M4.5 6 8 2.5 11.5 6M3 13h10',
  warning: 'M8 6v3.500M8 11.500v.5M8 2l6.5 11.500h-13z',
  why: 'M2 12.5 6 8l3 3 5-6.500M10.5 4.500H14V8',
} as const;

export type IconName = keyof typeof kPaths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={kPaths[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
