import type Stripe from 'stripe';
import { type Context, idOf, mergedMetadata, newId } from '@/lib/platform/stripe/emulator/context';
import { wrongState } from '@/lib/platform/stripe/emulator/errors';
import { listRoute } from '@/lib/platform/stripe/emulator/lists';
import { anything, flag, metadata, nothing, params, text } from '@/lib/platform/stripe/emulator/params';
import { recordMovement } from '@/lib/platform/stripe/emulator/resources/balance';
import { type Route, route } from '@/lib/platform/stripe/emulator/router';

const disputeFee = 2000;
const daysToAnswer = 9;

/** The card's holder contests a charge: the money is taken back until it is decided. */
export function openDispute(context: Context, chargeId: string, reason: string): Stripe.Dispute {
  const charge = context.store.change('charge', chargeId, { disputed: true });
  const id = newId('du');
  const movement = recordMovement(context, {
    type: 'adjustment',
    category: 'dispute',
    amount: -charge.amount_captured,
    fee: disputeFee,
    currency: charge.currency,
    source: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const evidence = {} as Stripe.Dispute.Evidence;
  const dispute = context.store.add('dispute', {
    id,
    object: 'dispute',
    amount: charge.amount_captured,
    balance_transactions: [context.store.need('balance_transaction', movement)],
    charge: charge.id,
    created: context.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence,
    evidence_details: {
      due_by: context.now() + daysToAnswer * 24 * 3600,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
    } as Stripe.Dispute.EvidenceDetails,
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: idOf(charge.payment_intent),
    reason,
    status: 'needs_response',
  });
  context.emit('charge.dispute.created', dispute);
  context.emit('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** Stripe's own way to have a test dispute decided: say so in the evidence. */
const decidingEvidence: Record<string, 'won' | 'lost'> = { winning_evidence: 'won', losing_evidence: 'lost' };

function answer(
  context: Context,
  dispute: Stripe.Dispute,
  evidence: Record<string, unknown>,
  isSent: boolean,
) {
  const merged = { ...dispute.evidence, ...evidence } as Stripe.Dispute.Evidence;
  const details = {
    ...dispute.evidence_details,
    has_evidence: Object.keys(merged).length > 0,
    submission_count: dispute.evidence_details.submission_count + (isSent ? 1 : 0),
  };
  const status = isSent ? 'under_review' : dispute.status;
  const changed = context.store.change('dispute', dispute.id, {
    evidence: merged,
    evidence_details: details,
    status,
  });
  context.emit('charge.dispute.updated', changed);
  const decision = decidingEvidence[merged.uncategorized_text ?? ''];
  return isSent && decision ? decide(context, changed, decision) : changed;
}

function decide(context: Context, dispute: Stripe.Dispute, status: 'won' | 'lost'): Stripe.Dispute {
  const decided = context.store.change('dispute', dispute.id, { status });
  context.emit('charge.dispute.closed', decided);
  if (status === 'lost') return decided;
  const movement = recordMovement(context, {
    type: 'adjustment',
    category: 'dispute_reversal',
    amount: dispute.amount,
    fee: 0,
    currency: dispute.currency,
    source: dispute.id,
    description: `Chargeback reversal for ${idOf(dispute.charge)}`,
  });
  const movements = [...decided.balance_transactions, context.store.need('balance_transaction', movement)];
  const reinstated = context.store.change('dispute', dispute.id, { balance_transactions: movements });
  context.emit('charge.dispute.funds_reinstated', reinstated);
  return reinstated;
}

function openOne(context: Context, id: string, verb: string): Stripe.Dispute {
  const dispute = context.store.need('dispute', id);
  if (['won', 'lost'].includes(dispute.status)) throw wrongState('dispute', verb, dispute.status);
  return dispute;
}

export const routes: Route[] = [
  listRoute('/v1/disputes', 'dispute', { charge: text, payment_intent: text }),
  route('GET', '/v1/disputes/:id', nothing, ({ store }, { id }) => store.need('dispute', id)),
  route(
    'POST',
    '/v1/disputes/:id',
    params({ evidence: anything, submit: flag, metadata }),
    (context, call) => {
      const dispute = openOne(context, call.id, 'updated');
      context.store.change('dispute', call.id, {
        metadata: mergedMetadata(dispute.metadata, call.params.metadata),
      });
      const evidence = (call.params.evidence ?? {}) as Record<string, unknown>;
      const isSent = call.params.evidence !== undefined && call.params.submit !== false;
      return answer(context, dispute, evidence, isSent);
    },
  ),
  route('POST', '/v1/disputes/:id/close', nothing, (context, { id }) =>
    decide(context, openOne(context, id, 'closed'), 'lost'),
  ),
];
