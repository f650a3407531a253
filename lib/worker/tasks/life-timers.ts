import { now } from '@/lib/platform/clock';
import { fireAll } from '../lives';

/** Each minute: what happens by itself to all that has a life. */
export const lifeTimers = (): Promise<void> => fireAll(now());
