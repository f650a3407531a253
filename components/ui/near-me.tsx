'use client';
import { type MouseEvent, type ReactNode, useEffect, useState } from 'react';

type Props = { label: string; failed: string; children: ReactNode };

/** To about a hundred metres: the site need not know more of where somebody is. */
const rough = (degrees: number): string => degrees.toFixed(3);

/** The form is sent with where the device is, instead of a place that is typed. */
const send = (form: HTMLFormElement, { coords }: GeolocationPosition): void => {
  const near = document.createElement('input');
  Object.assign(near, {
    type: 'hidden',
    name: 'near',
    value: `${rough(coords.latitude)},${rough(coords.longitude)}`,
  });
  const place = form.elements.namedItem('place');
  if (place instanceof HTMLInputElement) place.value = '';
  form.append(near);
  form.requestSubmit();
  near.remove();
};

/** Searches near where the device is, once its owner says so. It shows only where a script can make it work. */
export function NearMe({ label, failed, children }: Props) {
  const [isThere, setThere] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => setThere('geolocation' in navigator), []);
  if (!isThere) return null;
  const ask = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
    setFailed(false);
    navigator.geolocation.getCurrentPosition(
      (position) => form && send(form, position),
      () => setFailed(true),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  };
  return (
    <>
      <button
        type="button"
        onClick={ask}
        aria-label={label}
        title={label}
        className="flex size-10 shrink-0 items-center justify-center rounded-full text-ink-2 hover:bg-sunk max-md:size-11"
      >
        {children}
      </button>
      <span role="status" className="text-xs text-danger-ink empty:hidden">
        {hasFailed ? failed : ''}
      </span>
    </>
  );
}
