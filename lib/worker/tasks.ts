import { accountMail } from './tasks/account-mail';
import { bookingEvent } from './tasks/booking-event';
import { bookingMoney } from './tasks/booking-money';
import { bookingSweep } from './tasks/booking-sweep';
import { bookingTimers } from './tasks/booking-timers';
import { campaignClose } from './tasks/campaign-close';
import { campaignEvent } from './tasks/campaign-event';
import { campaignMails } from './tasks/campaign-mails';
import { campaignNews } from './tasks/campaign-news';
import { campaignSweep } from './tasks/campaign-sweep';
import { campaignTimers } from './tasks/campaign-timers';
import { cancelPayment } from './tasks/cancel-payment';
import { captureDeposit } from './tasks/capture-deposit';
import { holdDeposit } from './tasks/hold-deposit';
import { lostJobs } from './tasks/lost-jobs';
import { openCheckout } from './tasks/open-checkout';
import { payOut } from './tasks/pay-out';
import { pledgeEvent } from './tasks/pledge-event';
import { reconcile } from './tasks/reconcile';
import { refund } from './tasks/refund';
import { releaseDeposit } from './tasks/release-deposit';
import { sendMail } from './tasks/send-mail';
import { slotEvent } from './tasks/slot-event';
import { slotInvitations } from './tasks/slot-invitations';
import { slotSeries } from './tasks/slot-series';
import { slotSweep } from './tasks/slot-sweep';
import { slotTimers } from './tasks/slot-timers';
import { stripeEvent } from './tasks/stripe-event';
import { syncCheckouts } from './tasks/sync-checkouts';
import { tellNext } from './tasks/tell-next';
import { tidy } from './tasks/tidy';

/** Every job by its name. Each may run again after a crash at any point, and then changes nothing twice. */
export const tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>> = {
  'account-mail': accountMail,
  'booking-event': bookingEvent,
  'booking-money': bookingMoney,
  'booking-sweep': bookingSweep,
  'booking-timers': bookingTimers,
  'campaign-close': campaignClose,
  'campaign-event': campaignEvent,
  'campaign-mails': campaignMails,
  'campaign-news': campaignNews,
  'campaign-sweep': campaignSweep,
  'campaign-timers': campaignTimers,
  'cancel-payment': cancelPayment,
  'capture-deposit': captureDeposit,
  'hold-deposit': holdDeposit,
  'lost-jobs': lostJobs,
  'open-checkout': openCheckout,
  'pay-out': payOut,
  'pledge-event': pledgeEvent,
  reconcile,
  refund,
  'release-deposit': releaseDeposit,
  'send-mail': sendMail,
  'slot-event': slotEvent,
  'slot-offers': slotInvitations,
  'slot-series': slotSeries,
  'slot-sweep': slotSweep,
  'slot-timers': slotTimers,
  'stripe-event': stripeEvent,
  'sync-checkouts': syncCheckouts,
  'tell-next': tellNext,
  tidy,
};
