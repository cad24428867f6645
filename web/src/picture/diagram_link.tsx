// A partnership as an edge: its line shows the mode, its label says it.
import './diagram_link.css';
import { modeInfo } from '../store/words';
import type { Link } from './diagram_shape';

interface Props {
  link: Link;
  title: string;
  selected: boolean;
  /** Something flows over this edge in the marked step. */
  flows: boolean;
  previewed: boolean;
  /** Levels above the upstream, so that what flows is seen to run downstream. */
  depth: number;
  onSelect(): void;
}

export function DiagramLink({ link, title, selected, flows, previewed, depth, onSelect }: Props) {
  const classes = ['edge', `edge--${link.mode}`];
  if (link.further) classes.push('edge--further');
  if (selected) classes.push('edge--selected');
  return (
    <g class={classes.join(' ')} onClick={onSelect}>
      <title>{title}</title>
      <path class="edge__reach" d={link.path} />
      <path class="edge__line" d={link.path} />
      {flows && (
        <path
          class={previewed ? 'edge__flow edge__flow--previewed' : 'edge__flow'}
          style={{ animationDelay: `${depth * 220}ms` }}
          d={link.path}
        />
      )}
      {link.label && (
        <text class="edge__label" x={link.label.x} y={link.label.y} text-anchor={link.label.anchor}>
          {modeInfo(link.mode).label}
        </text>
      )}
    </g>
  );
}
