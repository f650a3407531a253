import { emulatorKey, isRealKey } from '@/lib/platform/stripe/emulator/guard';
import { startEmulator } from '@/lib/platform/stripe/emulator/server';

it.each([
  ['sk_live_51abc', true],
  ['rk_live_51abc', true],
  ['sk_test_51abc', true],
  ['rk_test_51abc', true],
  [' sk_live_51abc', true],
  [emulatorKey, false],
  ['', false],
  [undefined, false],
])('%s is a real key: %s', (key, isReal) => {
  expect(isRealKey(key)).toBe(isReal);
});

it('does not start beside a real key', async () => {
  const before = process.env.STRIPE_SECRET_KEY;
  process.env.STRIPE_SECRET_KEY = 'sk_live_51abc';
  try {
    const options = { port: 0, dataFile: '/nonexistent/stripe.sqlite', webhookSecret: 'whsec_x' };
    await expect(startEmulator(options)).rejects.toThrow('does not start beside a real Stripe key');
  } finally {
    if (before === undefined) delete process.env.STRIPE_SECRET_KEY;
    else process.env.STRIPE_SECRET_KEY = before;
  }
});
