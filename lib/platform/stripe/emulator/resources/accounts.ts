import type Stripe from 'stripe';
import { type Context, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { invalid } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import {
  anything,
  currency,
  email,
  fields,
  flag,
  metadata,
  needed,
  nothing,
  oneOf,
  params,
  type Read,
  text,
  url,
} from '@/lib/platform/stripe/emulator/params';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const capability = fields({ requested: flag });
const details = {
  business_profile: fields({ mcc: text, name: text, product_description: text, support_email: email, url }),
  business_type: oneOf('company', 'government_entity', 'individual', 'non_profit'),
  capabilities: fields({ card_payments: capability, transfers: capability }),
  company: anything,
  default_currency: currency,
  email,
  individual: anything,
  metadata,
  settings: anything,
  tos_acceptance: anything,
};
const create = params({
  ...details,
  controller: fields({
    fees: fields({ payer: oneOf('account', 'application') }),
    losses: fields({ payments: oneOf('application', 'stripe') }),
    requirement_collection: oneOf('application', 'stripe'),
    stripe_dashboard: fields({ type: oneOf('express', 'full', 'none') }),
  }),
  country: text,
  type: oneOf('custom', 'express', 'standard'),
});
const update = params(details);
const createLink = params({
  account: needed(text),
  type: needed(oneOf('account_onboarding', 'account_update')),
  refresh_url: url,
  return_url: url,
  collect: oneOf('currently_due', 'eventually_due'),
  collection_options: anything,
});

const asked = ['business_profile.url', 'external_account', 'individual.first_name', 'tos_acceptance.date'];
const linkSeconds = 300;

function requirements(due: string[]): Stripe.Account.Requirements {
  return {
    alternatives: [],
    current_deadline: null,
    currently_due: due,
    disabled_reason: due.length > 0 ? 'requirements.past_due' : null,
    errors: [],
    eventually_due: due,
    past_due: due,
    pending_verification: [],
  };
}

type Capability = keyof NonNullable<Read<typeof create>['capabilities']>;

function addAccount(context: Context, given: Read<typeof create>): Stripe.Account {
  if (given.type && given.controller) throw invalid('Give type or controller, not both.', { param: 'type' });
  const id = newId('acct', 16);
  const wanted = Object.entries(given.capabilities ?? {}).filter(([, one]) => one?.requested) as [
    Capability,
    unknown,
  ][];
  const account = context.store.add('account', {
    id,
    object: 'account',
    business_profile: (given.business_profile ?? null) as Stripe.Account.BusinessProfile | null,
    business_type: given.business_type ?? null,
    capabilities: Object.fromEntries(wanted.map(([name]) => [name, 'inactive' as const])),
    charges_enabled: false,
    controller: { type: 'application', is_controller: true } as Stripe.Account.Controller,
    country: given.country ?? 'FR',
    created: context.now(),
    default_currency: given.default_currency ?? 'eur',
    details_submitted: false,
    email: given.email ?? null,
    external_accounts: {
      object: 'list',
      data: [],
      has_more: false,
      url: `/v1/accounts/${id}/external_accounts`,
    },
    future_requirements: requirements([]) as Stripe.Account.FutureRequirements,
    metadata: mergedMetadata({}, given.metadata),
    payouts_enabled: false,
    requirements: requirements(asked),
    settings: null,
    tos_acceptance: { date: null, ip: null, user_agent: null },
    type: given.type ?? given.controller?.stripe_dashboard?.type ?? 'express',
  });
  context.emit('account.updated', account);
  return account;
}

/** The provider has told who they are: what the account asked for becomes active. */
export function completeAccount(context: Context, id: string): Stripe.Account {
  const account = context.store.need('account', id);
  const capabilities = Object.fromEntries(
    Object.keys(account.capabilities ?? {}).map((name) => [name, 'active' as const]),
  );
  const complete = context.store.change('account', id, {
    capabilities,
    charges_enabled: 'card_payments' in capabilities,
    details_submitted: true,
    payouts_enabled: true,
    requirements: requirements([]),
    tos_acceptance: { date: context.now(), ip: '127.0.0.1', user_agent: null },
  });
  context.emit('account.updated', complete, { details_submitted: account.details_submitted });
  return complete;
}

function updateAccount(context: Context, id: string, given: Read<typeof update>): Stripe.Account {
  const account = context.store.need('account', id, 'account');
  const { expand: _, capabilities, metadata: pairs, ...plain } = given;
  const added = Object.keys(capabilities ?? {}).map((name) => {
    const now =
      account.capabilities?.[name as Capability] ?? (account.details_submitted ? 'active' : 'inactive');
    return [name, now] as const;
  });
  const changed = context.store.change('account', id, {
    ...(plain as Partial<Stripe.Account>),
    capabilities: { ...account.capabilities, ...Object.fromEntries(added) },
    metadata: mergedMetadata(account.metadata, pairs),
  });
  context.emit('account.updated', changed);
  return changed;
}

function addLink(context: Context, given: Read<typeof createLink>): Stripe.AccountLink {
  context.store.need('account', given.account, 'account');
  if (!given.return_url || !given.refresh_url) {
    const param = given.return_url ? 'refresh_url' : 'return_url';
    throw invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const id = newId('link', 32);
  const link = {
    object: 'account_link' as const,
    created: context.now(),
    expires_at: context.now() + linkSeconds,
    url: `${context.publicUrl}/connect/onboard/${id}`,
  };
  context.store.add('account_link', { id, ...link });
  const { account, return_url: returnUrl, refresh_url: refreshUrl } = given;
  context.store.note(id, { account, returnUrl, refreshUrl });
  return link;
}

export const routes: Route[] = [
  listRoute('/v1/accounts', 'account'),
  route('POST', '/v1/accounts', create, (context, { params }) => addAccount(context, params)),
  route('GET', '/v1/accounts/:id', nothing, ({ store }, { id }) => store.need('account', id, 'account')),
  route('POST', '/v1/accounts/:id', update, (context, { id, params }) => updateAccount(context, id, params)),
  route('DELETE', '/v1/accounts/:id', nothing, ({ store }, { id }) => {
    store.need('account', id, 'account');
    store.remove(id);
    return { id, object: 'account', deleted: true };
  }),
  route('POST', '/v1/account_links', createLink, (context, { params }) => addLink(context, params)),
];
