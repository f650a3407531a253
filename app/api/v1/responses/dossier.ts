import type { z } from 'zod';
import type { DossierView } from '@/lib/booking/dossier/queries';
import type { Locale } from '@/lib/shared/locale';
import type { Dossier } from '../schemas/dossier';
import { memberCard } from './basics';

/** The file of an agreement as those who are of it see it. */
export const dossierResponse = (
  { currency, homes, balance, progress, notes, isOpen }: DossierView,
  locale: Locale,
): z.input<typeof Dossier> => {
  const worth = (amountMinor: number | null) => (amountMinor === null ? null : { amountMinor, currency });
  return {
    isOpen,
    homes: homes.map(({ holdingId, title, giver, valueMinor }) => ({
      ...{ id: holdingId, title, from: memberCard(giver, locale), worth: worth(valueMinor) },
    })),
    balance:
      balance?.each.flatMap(({ holder: { id }, minor }) => {
        const giver = homes.find((home) => home.giver.id === id)?.giver;
        return giver ? [{ holder: memberCard(giver, locale), amountMinor: minor }] : [];
      }) ?? null,
    progress,
    notes: notes.map(({ id, step, home, day, valueMinor, note, by, awaits, ...said }) => ({
      ...{ id, step, home, day, note },
      worth: worth(valueMinor),
      by: memberCard(by, locale),
      awaits: awaits.map((party) => memberCard(party, locale)),
      isTakenBack: said.isTakenBack,
      isSettled: said.isSettled,
      mayAgree: said.mayAgree,
      mayTakeBack: said.mayTakeBack,
    })),
  };
};
