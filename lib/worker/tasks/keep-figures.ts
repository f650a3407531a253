import { keepAllDays } from '@/lib/ledger/keep-days';
import { now } from '@/lib/platform/clock';

/** What each credit did on the days that are over is kept, for its public page: asked every hour, done once a day. */
export const keepFigures = async (): Promise<void> => keepAllDays(now());
