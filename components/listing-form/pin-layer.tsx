'use client';
import { type MouseEvent, useEffect, useState } from 'react';
import type { MapView, Point } from '@/components/map/geometry';
import { fromMercator } from '@/lib/shared/geo';
import { fillPoint } from './fill-point';

type Props = { view: MapView; pin: Point | null; label: string };

/**
 * The pin, on top of a drawn map. With a script, a touch on the map puts it there and fills the two fields; without
 * one, and with a keyboard, the fields are the way.
 */
export function PinLayer({ view, pin, label }: Props) {
  const [at, setAt] = useState(pin);
  const [isLive, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const { width, height, middle, metresAUnit } = view;

  const put = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>) => {
    const { left, top, width: wide, height: high } = currentTarget.getBoundingClientRect();
    const x = ((clientX - left) / wide) * width;
    const y = ((clientY - top) / high) * height;
    setAt({ x, y });
    const east = middle.x + (x - width / 2) * metresAUnit;
    const north = middle.y - (y - height / 2) * metresAUnit;
    fillPoint(currentTarget, fromMercator({ x: east, y: north }));
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the fields below take the same point by keyboard
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      onClick={put}
      className={`absolute inset-0 size-full ${isLive ? 'cursor-crosshair' : ''}`}
    >
      {at && <circle cx={at.x} cy={at.y} r="6" strokeWidth="2.5" className="fill-ink stroke-card" />}
    </svg>
  );
}
