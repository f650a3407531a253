import { accountMail } from './tasks/account-mail';
import { askFirst } from './tasks/ask-first';
import { bookingMoney } from './tasks/booking-money';
import { campaignClose } from './tasks/campaign-close';
import { campaignMails } from './tasks/campaign-mails';
import { campaignNews } from './tasks/campaign-news';
import { campaignTimers } from './tasks/campaign-timers';
import { cancelPayment } from './tasks/cancel-payment';
import { captureDeposit } from './tasks/capture-deposit';
import { chargeDues } from './tasks/charge-dues';
import { circleEvent } from './tasks/circle-event';
import { closePurchases } from './tasks/close-purchases';
import { countWords } from './tasks/count-words';
import { holdDeposit } from './tasks/hold-deposit';
import { keepFigures } from './tasks/keep-figures';
import { lifeEvent } from './tasks/life-event';
import { lifeSweep } from './tasks/life-sweep';
import { lifeTimers } from './tasks/life-timers';
import { lookForRings } from './tasks/look-for-rings';
import { lostJobs } from './tasks/lost-jobs';
import { meltCredits } from './tasks/melt-credits';
import { openCheckout } from './tasks/open-checkout';
import { dropAskers, outrunOthers } from './tasks/outrun-others';
import { passCredit } from './tasks/pass-credit';
import { passOn } from './tasks/pass-on-draw';
import { payOut } from './tasks/pay-out';
import { reconcile } from './tasks/reconcile';
import { refund } from './tasks/refund';
import { refundPurchase } from './tasks/refund-purchase';
import { releaseDeposit } from './tasks/release-deposit';
import { remindOfSteps } from './tasks/remind-of-steps';
import { reviewTimers } from './tasks/review-timers';
import { sendMail } from './tasks/send-mail';
import { shutTypeTasks } from './tasks/shut-type';
import { slotInvitations } from './tasks/slot-invitations';
import { slotSeries } from './tasks/slot-series';
import { slotTimers } from './tasks/slot-timers';
import { stripeEvent } from './tasks/stripe-event';
import { syncCheckouts } from './tasks/sync-checkouts';
import { tellNext } from './tasks/tell-next';
import { tellOfDestination } from './tasks/tell-of-destination';
import { tellOfFinds } from './tasks/tell-of-finds';
import { tidy } from './tasks/tidy';

/** Every job by its name. Each may run again after a crash at any point, and then changes nothing twice. */
export const tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>> = {
  'account-mail': accountMail,
  'ask-first': askFirst,
  'booking-money': bookingMoney,
  'review-timers': reviewTimers,
  'campaign-close': campaignClose,
  'campaign-mails': campaignMails,
  'campaign-news': campaignNews,
  'campaign-timers': campaignTimers,
  'cancel-payment': cancelPayment,
  'capture-deposit': captureDeposit,
  'charge-dues': chargeDues,
  'circle-event': circleEvent,
  'close-purchases': closePurchases,
  'count-words': countWords,
  'hold-deposit': holdDeposit,
  'keep-figures': keepFigures,
  'life-event': lifeEvent,
  'life-sweep': lifeSweep,
  'life-timers': lifeTimers,
  // What versions before one history left in the queue.
  'booking-event': lifeEvent,
  'slot-event': lifeEvent,
  'campaign-event': lifeEvent,
  'pledge-event': lifeEvent,
  'look-for-rings': lookForRings,
  'lost-jobs': lostJobs,
  'melt-credits': meltCredits,
  'drop-askers': dropAskers,
  'open-checkout': openCheckout,
  'pass-on-draw': passOn,
  'pass-credit': passCredit,
  'pay-out': payOut,
  reconcile,
  refund,
  'refund-purchase': refundPurchase,
  'release-deposit': releaseDeposit,
  'remind-of-steps': remindOfSteps,
  'send-mail': sendMail,
  ...shutTypeTasks,
  'slot-offers': slotInvitations,
  'slot-series': slotSeries,
  'slot-timers': slotTimers,
  'stripe-event': stripeEvent,
  'sync-checkouts': syncCheckouts,
  'outrun-others': outrunOthers,
  'tell-next': tellNext,
  'tell-of-destination': tellOfDestination,
  'tell-of-finds': tellOfFinds,
  tidy,
};
