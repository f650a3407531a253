import { remindOfSteps as remind } from '@/lib/booking/dossier/reminding';
import { now } from '@/lib/platform/clock';

/** What files of homes say is to come tomorrow: asked every hour, so that each is told in the morning of where it is. */
export const remindOfSteps = async (): Promise<void> => remind(now());
