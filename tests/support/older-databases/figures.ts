import type { ClientBase } from 'pg';

export type Figures = Record<string, Record<string, string>>;

/** The name and the number of each kind of a thing. */
const byState = (table: string, state = 'state') =>
  `SELECT ${state} AS name, count(*) AS value FROM ${table} GROUP BY 1`;

/** How many there are, and one mark of all that they are. */
const marked = (table: string, what: string, where = 'true') =>
  `SELECT 'count' AS name, count(*)::text AS value FROM ${table} WHERE ${where}
   UNION ALL SELECT 'mark', md5(coalesce(string_agg(${what}, ',' ORDER BY (${what}) COLLATE "C"), '')) FROM ${table} WHERE ${where}`;

const moment = (column: string) => `extract(epoch FROM ${column})::bigint`;

/** Payments as they were while price and deposit stood on them. */
const money = `(
  SELECT p.*, coalesce(price.creditor_minor, 0) AS provider_minor, coalesce(price.refunded_minor, 0) AS refunded_minor,
    coalesce(price.paid_out_minor, 0) AS paid_out_minor, coalesce(deposit.amount_minor, 0) AS deposit_minor,
    CASE WHEN deposit.id IS NULL OR deposit.state IN ('open', 'cancelled') THEN 'none' ELSE deposit.state END AS deposit_state,
    deposit.hold_id, deposit.hold_expires_at
  FROM payment p LEFT JOIN due price ON price.payment_id = p.id AND price.kind = 'price'
  LEFT JOIN due deposit ON deposit.payment_id = p.id AND deposit.kind = 'deposit'
  WHERE p.booking_id IS NOT NULL) AS money`;

/** Pledges as they were while card and charge stood on them. */
const cards = `(
  SELECT p.id, kept.setup_id, coalesce(kept.customer_id, page.customer_id) AS customer_id, kept.payment_method_id, charge.intent_id,
    (SELECT source FROM transfer WHERE key = 'pledge:' || p.id || ':charge') AS charge_id, coalesce(due.attempts, 0) AS attempts,
    coalesce(p.lapses_at, CASE WHEN due.charging_since IS NULL THEN due.next_try_at END) AS next_try_at
  FROM pledge p LEFT JOIN due ON due.pledge_id = p.id
  LEFT JOIN payment charge ON charge.pledge_id = p.id AND charge.amount_minor > 0
  LEFT JOIN payment kept ON kept.pledge_id = p.id AND kept.state = 'paid' AND kept.amount_minor = 0
  LEFT JOIN payment page ON page.pledge_id = p.id AND page.checkout_id IS NOT NULL AND page.state <> 'paid') AS cards`;

/**
 * What must be the same before and after every later migration, each by a statement that gives names and values. They are
 * asked of the older database when it is kept, and of the present one after migrating: a migration that gives a table
 * another name gives it another name here too, and the kept values stay.
 */
const questions: Record<string, string> = {
  members: marked('member', 'id || email::text || role'),
  // Things were called tools (0130).
  'listings by type': byState('listing', `CASE type WHEN 'thing' THEN 'tool' ELSE type END`),
  'listings by state': byState('listing'),
  'bookings by state': byState('booking'),
  'bookings and their agreed sums': marked(
    'booking',
    `id || state || total_minor || deposit_minor || currency`,
  ),
  // Loans no longer end by themselves (0010).
  'what bookings wait for': marked(
    'booking',
    `id || due_name || ${moment('due_at')}`,
    `due_at IS NOT NULL AND due_name <> 'run_out'`,
  ),
  'history of bookings': marked(
    'life_event',
    `booking_id || sequence || name || to_state || ${moment('at')}`,
    'booking_id IS NOT NULL',
  ),
  'bookings by life': byState('booking', 'life'),
  'what bookings settled': marked(
    'booking',
    `concat_ws('/', id, ${moment('state_since')}, ${moment('confirmed_at')}, ${moment('ended_at')}, knows_of_delay)`,
  ),
  'things that are out': marked(
    'claim JOIN holding ON holding.id = claim.holding_id',
    `booking_id || ${moment('due_back_at')}`,
    'due_back_at IS NOT NULL AND is_active',
  ),
  'reports of hand-overs': marked(
    'handover_report report JOIN holding ON holding.id = report.holding_id',
    `booking_id || phase || member_id || ${moment('report.created_at')}`,
  ),
  'units that are held': marked(
    'claim',
    `unit_id || kind || ${moment('lower(during)')} || '-' || ${moment('upper(during)')}`,
    'is_active',
  ),
  'sessions by state': byState('slot'),
  'sessions and their places': marked('slot', `id || taken || '/' || capacity || ${moment('starts_at')}`),
  'what sessions wait for': marked('slot', `id || ${moment('due_at')}`, 'due_at IS NOT NULL'),
  'places that are held': marked('place_claim', 'slot_id || quantity', 'is_active'),
  'waits by state': byState('wait'),
  'sessions that repeat': marked('series', `listing_id || rule || starts_local || capacity`),
  'campaigns by state': byState('campaign'),
  'campaigns and what they raised': marked(
    'campaign',
    `id || concat_ws('/', state, raised_minor, matched_minor, backers, preorders, collected_minor, paid_out_minor)`,
  ),
  'what campaigns wait for': marked('campaign', `id || ${moment('due_at')}`, 'due_at IS NOT NULL'),
  'pledges by state': byState('pledge'),
  'pledges and their sums': marked('pledge', `id || state || amount_minor || counts::text || source`),
  'pledges and their cards': marked(
    cards,
    `concat_ws('/', id, setup_id, customer_id, payment_method_id, intent_id, charge_id, attempts)`,
  ),
  'what pledges wait for': marked('pledge', `id || due_name || ${moment('due_at')}`, 'due_at IS NOT NULL'),
  'pledges that are tried again': marked(
    cards,
    `id || attempts || ${moment('next_try_at')}`,
    'next_try_at IS NOT NULL',
  ),
  'rewards and how many are gone': marked('reward', `id || taken || '/' || coalesce(stock, -1)`),
  'offers of things and time by state': byState('need_offer'),
  'matches by state': byState('pledge_match'),
  'funds and what they gave': marked('match_fund', `id || given_minor || '/' || pot_minor`),
  'payments by state': byState(money),
  'deposits by state': byState(money, 'deposit_state'),
  'what Stripe knows of payments': marked(
    money,
    `concat_ws('/', booking_id, intent_id, customer_id, payment_method_id, hold_id, refunded_minor, paid_out_minor)`,
  ),
  'payments and their sums': marked(
    money,
    `concat_ws('/', booking_id, state, amount_minor, provider_minor, currency, deposit_minor, deposit_state, ${moment('hold_expires_at')}, ${moment('paid_at')})`,
  ),
  'pages where one pays': marked(money, `booking_id || checkout_id`, 'checkout_id IS NOT NULL'),
  'balances by kind of account': `SELECT kind || ' ' || currency AS name, sum(balance_minor) AS value FROM ledger_account GROUP BY 1`,
  // Those of holders were called after members, while only members had something.
  'balances of accounts': marked(
    'ledger_account',
    `regexp_replace(code, '^holder:', 'member:') || ' ' || balance_minor`,
  ),
  'transfers by kind': byState('transfer', 'kind'),
  // Under their keys, which are those that Stripe was told: what was decided and not answered goes on under the same.
  'keys of movements and what they are at Stripe': marked(
    'transfer',
    `concat_ws('/', key, kind, booking_id, coalesce(source, 'unanswered'))`,
  ),
  'postings and their sum': `SELECT 'count' AS name, count(*) AS value FROM posting UNION ALL SELECT 'sum', coalesce(sum(amount_minor), 0) FROM posting`,
  'reviews and their stars': marked(
    'review',
    `booking_id || author_id || rating || (revealed_at IS NULL)::text`,
  ),
  messages: marked('message', `conversation_id || author_id || md5(body)`),
  'tokens of the API': marked('api_token', `member_id || token_hash || coalesce(${moment('revoked_at')}, 0)`),
  'links in mails': marked('secret_link', `token_hash || purpose || ${moment('expires_at')}`),
  'sign-ins elsewhere': marked('identity', 'provider || subject || member_id'),
  'sessions that were signed out': marked('ended_session', 'id'),
  'notices by kind': byState('notice', 'kind'),
};

/** What is counted in a database, every value as text: all of it, or what `asked` names (an older keeper asked less). */
export const figuresOf = async (
  client: ClientBase,
  asked: readonly string[] = Object.keys(questions),
): Promise<Figures> => {
  const figures: Figures = {};
  for (const question of asked) {
    const sql = questions[question];
    if (!sql) throw new Error(`${question}: nobody knows any more how this is counted`);
    const { rows } = await client.query<{ name: string; value: string }>(`${sql} ORDER BY 1`);
    figures[question] = Object.fromEntries(rows.map(({ name, value }) => [name, String(value)]));
  }
  return figures;
};
