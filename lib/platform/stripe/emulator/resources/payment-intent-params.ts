import {
  anything,
  atLeast,
  clearable,
  currency,
  either,
  fields,
  flag,
  integer,
  listOf,
  metadata,
  needed,
  oneOf,
  params,
  text,
  url,
} from '@/lib/platform/stripe/emulator/params';
import { methodData } from '@/lib/platform/stripe/emulator/resources/payment-methods';

const captureMethod = oneOf('automatic', 'automatic_async', 'manual');
const futureUsage = oneOf('off_session', 'on_session');

const shared = {
  capture_method: captureMethod,
  description: clearable(text),
  metadata,
  payment_method: text,
  payment_method_data: methodData,
  payment_method_options: anything,
  receipt_email: clearable(text),
  setup_future_usage: clearable(futureUsage),
  shipping: clearable(anything),
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_group: text,
};
const confirmation = {
  error_on_requires_action: flag,
  mandate_data: clearable(anything),
  off_session: either(flag, oneOf('one_off', 'recurring')),
  return_url: url,
  use_stripe_sdk: flag,
};
export const create = params({
  ...shared,
  ...confirmation,
  amount: needed(integer),
  currency: needed(currency),
  customer: text,
  allowed_payment_method_types: listOf(text),
  automatic_payment_methods: fields({ enabled: needed(flag), allow_redirects: oneOf('always', 'never') }),
  confirm: flag,
  confirmation_method: oneOf('automatic', 'manual'),
});
export const update = params({ ...shared, amount: integer, currency, customer: text });
export const confirm = params({ ...shared, ...confirmation });
export const capture = params({ amount_to_capture: atLeast(1), final_capture: flag, metadata });
const cancelReason = oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer');
export const cancel = params({ cancellation_reason: cancelReason });
