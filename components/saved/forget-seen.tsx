'use client';
import { useEffect } from 'react';
import { forgetSeen } from './seen';

/** Whoever leaves a device leaves nothing on it of what they looked at. */
export function ForgetSeen() {
  useEffect(forgetSeen, []);
  return null;
}
