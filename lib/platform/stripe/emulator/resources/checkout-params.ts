import {
  anything,
  atLeast,
  clearable,
  currency,
  email,
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

const product = fields({
  name: needed(text),
  description: text,
  images: listOf(text),
  metadata,
  tax_code: text,
});
const price = fields({
  currency: needed(currency),
  unit_amount: needed(atLeast(0)),
  product_data: needed(product),
  tax_behavior: oneOf('exclusive', 'inclusive', 'unspecified'),
});

/** What goes on to the payment intent that a session makes. */
export const intentData = fields({
  capture_method: oneOf('automatic', 'automatic_async', 'manual'),
  description: text,
  metadata,
  receipt_email: email,
  setup_future_usage: oneOf('off_session', 'on_session'),
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_group: text,
});

/** The parameters of a new Checkout session that the emulator knows. */
export const createSession = params({
  mode: needed(oneOf('payment', 'setup')),
  success_url: needed(url),
  cancel_url: url,
  line_items: listOf(fields({ price_data: needed(price), quantity: atLeast(1) })),
  payment_intent_data: intentData,
  setup_intent_data: fields({ description: text, metadata }),
  customer: text,
  customer_email: email,
  customer_creation: oneOf('always', 'if_required'),
  customer_update: fields({ address: text, name: text, shipping: text }),
  client_reference_id: text,
  currency,
  expires_at: integer,
  locale: text,
  metadata,
  submit_type: oneOf('auto', 'book', 'donate', 'pay', 'subscribe'),
  ui_mode: oneOf('hosted_page'),
  allowed_payment_method_types: listOf(text),
  excluded_payment_method_types: listOf(text),
  payment_method_options: anything,
  payment_method_data: fields({ allow_redisplay: oneOf('always', 'limited', 'unspecified') }),
  saved_payment_method_options: anything,
  billing_address_collection: oneOf('auto', 'required'),
  adaptive_pricing: fields({ enabled: flag }),
  branding_settings: anything,
  consent_collection: anything,
  custom_text: clearable(anything),
  phone_number_collection: fields({ enabled: flag }),
});
