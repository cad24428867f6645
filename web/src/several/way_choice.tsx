// What is to be done for those of a list, each way with how many would go it as it stands.
import { useEffect, useRef } from 'preact/hooks';
import type { EachEvents } from '../generated/protocol';
import { useAnswer } from '../store/ask';
import { changeSeveral, type Several, valuesOf, type Way } from '../store/several';
import { eventInfo } from '../store/words';
import { eventInfo as channelInfo } from '../timeline/draft';
import { askEach } from './answer';

export function labelOf(type: string): string {
  return channelInfo(type)?.label ?? eventInfo(type).label;
}

const kMostTried = 100; // of more it would take long to say how many each way fits

interface Fit {
  /** How many would happen as it stands. */
  happen: number;
  /** Those, and the ones that lack something that is told in another field. */
  fit: number;
}

function fitOf({ entries, happened }: EachEvents, { each }: Way): Fit {
  const lacking = entries.filter(
    ({ report, composed }) => !report && composed.problems.every(({ field }) => field !== each),
  );
  return { happen: happened, fit: happened + lacking.length };
}

/** The way that most of them would go as it stands, else the one that fits most. */
function bestOf(fits: readonly Fit[]): number {
  const happen = Math.max(...fits.map((one) => one.happen));
  const key = happen > 0 ? 'happen' : 'fit';
  const most = Math.max(...fits.map((one) => one[key]));
  return fits.findIndex((one) => one[key] === most);
}

/** Said of a way that some would go as it stands. */
function noteOf(fit: Fit | undefined, count: number): string {
  return fit && fit.happen > 0 ? ` (${fit.happen} of ${count})` : '';
}

/** For each way how many of those ticked it fits; undefined until that is known. */
function useFits({ ways = [], settled, values }: Several): readonly Fit[] | undefined {
  const count = valuesOf(values).length;
  const { value } = useAnswer(
    async () => {
      const fits: Fit[] = [];
      if (count > kMostTried) return undefined;
      for (const way of ways) {
        fits.push(fitOf(await askEach({ ...way, settled, values }), way));
      }
      return fits;
    },
    values,
    ways.length,
  );
  return value;
}

export function WayChoice({ several }: { several: Several }) {
  const { ways = [], type } = several;
  const fits = useFits(several);
  const isChosen = useRef(false);
  const choose = (way: Way) => changeSeveral({ ...way });
  // At first the way that fits most of them, as long as nobody has chosen one.
  useEffect(() => {
    if (!fits || isChosen.current) return;
    isChosen.current = true;
    const best = ways[bestOf(fits)];
    if (best && best.type !== type) choose(best);
  }, [fits]);
  const count = valuesOf(several.values).length;
  if (ways.length < 2) return null;
  return (
    <label class="several__type">
      <span class="event-form__label">What is done</span>
      <select
        data-first
        value={type}
        onChange={(event) => {
          isChosen.current = true;
          const way = ways.find((one) => one.type === event.currentTarget.value);
          if (way) choose(way);
        }}
      >
        {ways.map((way, i) => (
          <option key={way.type} value={way.type}>
            {labelOf(way.type)}
            {noteOf(fits?.[i], count)}
          </option>
        ))}
      </select>
    </label>
  );
}
