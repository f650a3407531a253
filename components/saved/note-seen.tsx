'use client';
import { useEffect } from 'react';
import { noteSeen, type Seen } from './seen';

/** Notes on this device that a listing was looked at. */
export function NoteSeen({ id, title, picture }: Seen) {
  useEffect(() => noteSeen({ id, title, picture }), [id, title, picture]);
  return null;
}
