/** The one secret key that the emulator answers to; it opens nothing anywhere else. */
export const emulatorKey = 'sk_test_mitoyen_emulator';

/** What the emulator signs its events with unless told otherwise. Everybody can read it here. */
export const emulatorWebhookSecret = 'whsec_mitoyen_emulator';

/** A key that Stripe gave: wherever one is set, the emulator has no business. */
export function isRealKey(key: string | undefined): boolean {
  return key !== undefined && key !== emulatorKey && /^(sk|rk)_(live|test)_/.test(key.trim());
}

/** Pretend payments beside real keys would be taken for real ones: better not to start at all. */
export function refuseRealKey(key: string | undefined): void {
  if (!isRealKey(key)) return;
  throw new Error(
    'The Stripe emulator does not start beside a real Stripe key: unset STRIPE_SECRET_KEY first.',
  );
}
