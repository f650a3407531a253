'use client';
import { useEffect, useRef, useState } from 'react';
import { keptNumber } from './kept-numbers';

/** Fills in the number that this browser kept, beside the field for it, and says so. */
export function KeptNumber({ bookingId, digest, note }: { bookingId: string; digest: string; note: string }) {
  const [isKept, setKept] = useState(false);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const field = place.current?.closest('form')?.elements.namedItem('number');
    const number = keptNumber(bookingId, digest);
    if (!number || !(field instanceof HTMLInputElement) || field.value !== '') return;
    field.value = number;
    setKept(true);
  }, [bookingId, digest]);
  return (
    <p ref={place} className={isKept ? 'text-sm text-ink-2' : 'hidden'}>
      {note}
    </p>
  );
}
