import { unitAtStripe } from '@/lib/platform/stripe/amounts';
import { invalid } from '@/lib/platform/stripe/emulator/errors';

/** Three decimals are taken in tens; what is counted with two decimals that nobody has, in hundreds. */
export function requireUnits(amount: number, currency: string, param = 'amount'): void {
  const unit = unitAtStripe(currency) ?? 1;
  if (amount % unit === 0) return;
  const message = `Invalid amount: in ${currency}, amounts must be divisible by ${unit}.`;
  throw invalid(message, { code: 'invalid_amount', param });
}
