'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fillPoint } from './fill-point';

type Words = { here: string; failed: string };

/** Fills the point from where the device is. It shows only where a script can make it work. */
export function HereButton({ words }: { words: Words }) {
  const [isThere, setThere] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => setThere('geolocation' in navigator), []);
  if (!isThere) return null;

  const fill = ({ coords }: GeolocationPosition) => {
    fillPoint(place.current, { lat: coords.latitude, lng: coords.longitude });
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
