'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';

type Words = { here: string; failed: string };

/** Fills the point from where the device is. It shows only where a script could make it work. */
export function HereButton({ words }: { words: Words }) {
  const [isThere, setThere] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => setThere('geolocation' in navigator), []);
  if (!isThere) return null;

  const fill = ({ coords }: GeolocationPosition) => {
    const fields = place.current?.closest('form')?.elements;
    for (const [name, value] of [['lat', coords.latitude] as const, ['lng', coords.longitude] as const]) {
      const field = fields?.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = value.toFixed(5);
    }
    setFailed(false);
  };
  const ask = () =>
    navigator.geolocation.getCurrentPosition(fill, () => setFailed(true), {
      enableHighAccuracy: true,
      timeout: 10_000,
    });

  return (
    <div ref={place} className="mt-4">
      <Button variant="quiet" size="small" onClick={ask}>
        {words.here}
      </Button>
      <p role="status" className="mt-2 text-sm text-danger-ink">
        {hasFailed ? words.failed : ''}
      </p>
    </div>
  );
}
