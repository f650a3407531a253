import type { CronItem } from 'graphile-worker';

/** At most one of each waits: a minute that was missed is not made up for, since each looks at everything that is due. */
const every = (match: string, task: string): CronItem => ({
  match,
  task,
  identifier: task,
  options: { jobKey: task, maxAttempts: 3 },
});

/** What runs by the clock (UTC), whether or not something happened. */
export const crontab: CronItem[] = [
  every('* * * * *', 'review-timers'),
  every('* * * * *', 'life-timers'),
  every('* * * * *', 'slot-timers'),
  every('* * * * *', 'campaign-timers'),
  every('* * * * *', 'life-sweep'),
  every('* * * * *', 'lost-jobs'),
  every('* * * * *', 'look-for-rings'),
  every('* * * * *', 'tell-of-finds'),
  every('*/10 * * * *', 'sync-checkouts'),
  every('*/10 * * * *', 'count-words'),
  every('*/15 * * * *', 'charge-dues'),
  every('7 3 * * *', 'slot-series'),
  every('11 * * * *', 'melt-credits'),
  every('23 * * * *', 'keep-figures'),
  every('37 * * * *', 'remind-of-steps'),
  every('17 3 * * *', 'tidy'),
  every('41 3 * * *', 'reconcile'),
];
