import { tellOfFinds as tell } from '@/lib/saved/telling';

/** Members hear what is new in the searches they keep. */
export const tellOfFinds = async (): Promise<void> => tell();
