import { useTranslations } from 'next-intl';
import { useSlotWords } from '@/components/listing/slot-words';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type SlotFacts, slotMeanings } from '@/lib/listing/slots/lifecycle';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { PlacesBar } from './places-bar';

type Props = {
  locale: Locale;
  listingId: string;
  typeName: string;
  slot: SlotFacts & { id: string };
  waiting: number;
  now: Date;
};

/** How full it is, and what the host can do with it. */
export function HostAside({ locale, listingId, typeName, slot, waiting, now }: Props) {
  const t = useTranslations('slot-pages');
  const say = useSlotWords(typeName);
  const isAhead = slotMeanings[slot.state].takesPlace && slot.startsAt > now;
  const edit = paths.editSlot(locale, listingId, slot.id);
  return (
    <Card as="section" aria-labelledby="host-title">
      <h2 id="host-title" className="title-3 mb-4">
        {t('page.host')}
      </h2>
      {slotMeanings[slot.state].takesPlace && <PlacesBar typeName={typeName} slot={slot} />}
      {waiting > 0 && isAhead && (
        <p className="mt-4 text-pretty">
          <strong className="block">{t('page.waiting', { count: waiting })}</strong>
          <span className="text-ink-2">{t('page.waitingHint')}</span>
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        <LinkButton href={paths.kitchen(locale, listingId, slot.id)} size="small" variant="quiet">
          {say('list')}
        </LinkButton>
        {isAhead && (
          <>
            <LinkButton href={edit} size="small" variant="quiet">
              {t('edit')}
            </LinkButton>
            <LinkButton href={`${edit}#call-off`} size="small" variant="plain">
              {t('callOff.title', { this: say('this') })}
            </LinkButton>
          </>
        )}
      </div>
    </Card>
  );
}
