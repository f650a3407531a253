'use client';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { LiveMapProps } from './live-map';

const LiveMap = lazy(() => import('./live-map'));

/** Where a map and its list do not stand side by side (Tailwind's `lg`). */
const isNarrow = '(max-width: 63.999rem)';

type Props = Omit<LiveMapProps, 'onFail'> & {
  /** The drawing, which stands there without a script and until someone looks at the map. */
  children: ReactNode;
  /** The map was asked for by itself: on a phone it is what the page shows. */
  isAskedFor: boolean;
};

/**
 * The drawn map, until someone turns to it: then the one that moves is loaded in its place. Where it cannot be drawn, the
 * drawing stays.
 */
export function MapSlot({ children, isAskedFor, ...live }: Props) {
  const [state, setState] = useState<'drawn' | 'live' | 'failed'>('drawn');
  const [hasScript, setHasScript] = useState(false);
  const begin = () => setState((before) => (before === 'drawn' ? 'live' : before));
  useEffect(() => {
    setHasScript(true);
    if (isAskedFor && matchMedia(isNarrow).matches)
      setState((before) => (before === 'drawn' ? 'live' : before));
  }, [isAskedFor]);
  if (state === 'live')
    return (
      <Suspense fallback={children}>
        <LiveMap {...live} isAskedFor={isAskedFor} onFail={() => setState('failed')} />
      </Suspense>
    );
  return (
    <div className="relative" onPointerEnter={({ pointerType }) => pointerType === 'mouse' && begin()}>
      {children}
      {hasScript && state === 'drawn' && (
        <div className="absolute top-3 left-3">
          <Button variant="quiet" size="small" onClick={begin}>
            {live.words.open}
          </Button>
        </div>
      )}
    </div>
  );
}
