// Which line is which mode.

import type { Mode } from '../generated/protocol';
import { description } from '../store/session';

export function DiagramLegend() {
  const modes = description.value?.modes ?? [];
  return (
    <ul class="picture-legend" aria-label="Lines of the diagram">
      {modes.map((mode) => (
        <li key={mode.id} title={mode.help}>
          <svg width="34" height="10" aria-hidden="true">
            <g class={`edge edge--${mode.id as Mode}`}>
              <path class="edge__line" d="M1,5H33" />
            </g>
          </svg>
          {mode.label}
        </li>
      ))}
    </ul>
  );
}
