import { meltAll } from '@/lib/ledger/melting';
import { now } from '@/lib/platform/clock';

/** What melts of the community's credits, melts on its day: asked every hour, so that no day is missed. */
export const meltCredits = async (): Promise<void> => meltAll(now());
