'use client';
import { useEffect, useRef, useState } from 'react';
import { keepPair, makePair, type Pair } from './kept-numbers';

type Props = { bookingId: string; words: { note: string; first: string; second: string } };

/**
 * Two numbers made here, of which the form sends only the digests. Without script, or where a browser cannot digest, there is
 * nothing of it, and the house makes them.
 */
export function MadeNumbers({ bookingId, words }: Props) {
  const [pair, setPair] = useState<Pair | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    makePair().then(setPair, () => setPair(null));
  }, []);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!pair || !form) return;
    const keep = () => keepPair(bookingId, pair);
    form.addEventListener('submit', keep);
    return () => form.removeEventListener('submit', keep);
  }, [bookingId, pair]);
  return (
    <div ref={place} className={pair ? 'stack gap-2' : 'hidden'}>
      {pair && (
        <>
          <p>{words.note}</p>
          <dl className="grid gap-x-4 sm:grid-cols-[auto_1fr]">
            <dt className="text-ink-2">{words.first}</dt>
            <dd className="font-mono">{pair.numbers[0]}</dd>
            <dt className="text-ink-2">{words.second}</dt>
            <dd className="font-mono">{pair.numbers[1]}</dd>
          </dl>
          <input type="hidden" name="commitment" value={pair.digests[0]} />
          <input type="hidden" name="commitmentAgain" value={pair.digests[1]} />
        </>
      )}
    </div>
  );
}
