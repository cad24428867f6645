// Moving and scaling the diagram: drag or wheel to move, Ctrl and wheel or two fingers to zoom, and buttons.
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type Area,
  type Extent,
  fitWhole,
  keepInSight,
  type Point,
  reveal,
  scaleAround,
  type Transform,
} from './view_transform';

const kDragStart = 4; // CSS pixels before a press becomes a drag
const kFar = 0.42; // below this scale only names are drawn

/** Holds the transform of one SVG and answers its gestures. */
export class Zoom {
  private at: Transform = { k: 1, x: 0, y: 0 };
  private content: Extent = { width: 0, height: 0 };
  private anchor: Point = { x: 0, y: 0 };
  private legible: number | undefined;
  private svg: SVGSVGElement | null = null;
  private scene: SVGGElement | null = null;
  private movedByHand = false;
  /** The height of what lies over the picture at its top, in CSS pixels. */
  topRoom = 0;
  /** Told when only names are drawn from now on, or all. */
  onFar: (isFar: boolean) => void = () => {};
  private readonly pointers = new Map<number, Point>();
  private pressedAt: Point | null = null;

  /** Binds the gestures; answers with what unbinds them. */
  attach(svg: SVGSVGElement, scene: SVGGElement): () => void {
    this.svg = svg;
    this.scene = scene;
    const observer = new ResizeObserver(() => {
      if (!this.movedByHand) this.showAll();
    });
    observer.observe(svg);
    const ended = new AbortController();
    const { signal } = ended;
    svg.addEventListener('wheel', (event) => this.onWheel(event), { passive: false, signal });
    svg.addEventListener('pointerdown', (event) => this.onPress(event), { signal });
    svg.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    svg.addEventListener('pointerup', (event) => this.onRelease(event), { signal });
    svg.addEventListener('pointercancel', (event) => this.onRelease(event), { signal });
    return () => {
      observer.disconnect();
      ended.abort();
    };
  }

  /** The picture's size and chief point; it is shown whole again, unless the user has moved it by hand. */
  setContent(content: Extent, anchor: Point, legible?: number): void {
    this.content = content;
    this.anchor = anchor;
    this.legible = legible;
    if (!this.movedByHand) this.showAll();
  }

  private showAll(): void {
    this.fit(this.legible);
  }

  /** The user asks for all of it, however small it is then. */
  showWhole(): void {
    this.fit(0);
    this.movedByHand = true;
  }

  private fit(legible: number | undefined): void {
    const pane = this.pane();
    if (pane.width === 0) return;
    this.movedByHand = false;
    const below = { width: pane.width, height: pane.height - this.topRoom };
    const { k, x, y } = fitWhole(this.content, below, this.anchor, legible);
    this.show({ k, x, y: y + this.topRoom });
  }

  /** Scales around the middle of the pane. */
  by(factor: number): void {
    const { width, height } = this.pane();
    this.moveTo(scaleAround(this.at, factor, { x: width / 2, y: height / 2 }));
  }

  /** Moves as little as it takes to show the area. */
  reveal(area: Area): void {
    const next = reveal(this.at, area, this.pane());
    if (next.x !== this.at.x || next.y !== this.at.y) this.moveTo(next);
  }

  private pane(): Extent {
    return { width: this.svg?.clientWidth ?? 0, height: this.svg?.clientHeight ?? 0 };
  }

  private moveTo(next: Transform): void {
    this.movedByHand = true;
    this.show(keepInSight(next, this.content, this.pane()));
  }

  private show(next: Transform): void {
    this.at = next;
    this.scene?.setAttribute('transform', `translate(${next.x},${next.y})scale(${next.k})`);
    this.svg?.style.setProperty('--scale', String(next.k));
    const isFar = next.k < kFar;
    this.svg?.classList.toggle('diagram__canvas--far', isFar);
    this.onFar(isFar);
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.svg!.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (event.ctrlKey || event.metaKey) {
      this.moveTo(scaleAround(this.at, 2 ** (-event.deltaY * unit * 0.006), this.pointOf(event)));
      return;
    }
    const [dx, dy] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
    this.moveTo({ k: this.at.k, x: this.at.x - dx * unit, y: this.at.y - dy * unit });
  }

  private onPress(event: PointerEvent): void {
    if (event.button !== 0) return;
    const point = this.pointOf(event);
    this.pointers.set(event.pointerId, point);
    this.pressedAt = point;
  }

  private onMove(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = this.pointOf(event);
    if (this.pressedAt && Math.hypot(now.x - this.pressedAt.x, now.y - this.pressedAt.y) < kDragStart) return;
    if (this.pressedAt) {
      this.pressedAt = null;
      this.svg!.setPointerCapture(event.pointerId); // so that the release is no click on a card
    }
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.pinch(before, now, other);
    else this.moveTo({ k: this.at.k, x: this.at.x + now.x - before.x, y: this.at.y + now.y - before.y });
    this.pointers.set(event.pointerId, now);
  }

  private pinch(before: Point, now: Point, other: Point): void {
    const distance = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.moveTo(scaleAround(this.at, distance(now) / distance(before), middle));
  }

  private onRelease(event: PointerEvent): void {
    this.pointers.delete(event.pointerId);
    this.pressedAt = null;
  }
}

/** The zoom of an SVG whose content has this size and chief point; `legible`: the least scale to begin with. */
export function useZoom(
  svg: RefObject<SVGSVGElement>,
  scene: RefObject<SVGGElement>,
  { width, height }: Extent,
  { x, y }: Point,
  legible?: number,
): Zoom {
  const [zoom] = useState(() => new Zoom());
  useEffect(() => zoom.attach(svg.current!, scene.current!), [zoom, svg, scene]);
  useEffect(
    () => zoom.setContent({ width, height }, { x, y }, legible),
    [zoom, width, height, x, y, legible],
  );
  return zoom;
}
