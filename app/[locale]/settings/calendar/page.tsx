import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CalendarAddress } from '@/components/member/calendar-address';
import { SettingsFrame } from '@/components/member/settings-frame';
import { SettingsSection } from '@/components/member/settings-section';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { ownListings } from '@/lib/listing/queries';
import { calendarKeyOf } from '@/lib/member/calendar-key';
import { env } from '@/lib/platform/env';
import { memberOrSignIn } from '@/lib/platform/page';
import type { Locale } from '@/lib/shared/locale';
import { paths } from '@/lib/shared/paths';
import { renewCalendarAddresses } from '../actions';

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('settings'))('tabs.calendar'),
});

const addressOf = (path: string): string => new URL(path, env.APP_URL).href;

export default async function CalendarSettingsPage({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params;
  const viewer = await memberOrSignIn(locale, paths.calendarSettings(locale));
  const [key, { items }, t] = await Promise.all([
    calendarKeyOf(viewer),
    ownListings(viewer),
    getTranslations('settings.calendar'),
  ]);
  const shown = items.filter(({ state }) => state !== 'draft');
  const renew = (label: string) => (
    <Form action={renewCalendarAddresses}>
      <SubmitButton variant={key ? 'quiet' : 'primary'}>{label}</SubmitButton>
    </Form>
  );
  return (
    <SettingsFrame locale={locale} current="calendar">
      <SettingsSection id="mine" title={t('mine')} lead={t('mineLead')}>
        {key ? (
          <CalendarAddress
            id="mine-address"
            label={t('address')}
            address={addressOf(paths.myPlacesCalendar({ key, lang: locale }))}
            hint={t('secretHint')}
          />
        ) : (
          renew(t('make'))
        )}
      </SettingsSection>
      {key && shown.length > 0 && (
        <SettingsSection id="listings" title={t('listings')} lead={t('listingsLead')}>
          <div className="stack gap-5">
            {shown.map(({ id, title }) => (
              <CalendarAddress
                key={id}
                id={`listing-${id}`}
                label={title}
                address={addressOf(paths.listingCalendar(id, { key, lang: locale }))}
              />
            ))}
          </div>
        </SettingsSection>
      )}
      {key && (
        <SettingsSection id="renew" title={t('renew')} lead={t('renewLead')}>
          {renew(t('renewGo'))}
        </SettingsSection>
      )}
      <SettingsSection id="community" title={t('community')} lead={t('communityLead')}>
        <CalendarAddress
          id="community-address"
          label={t('address')}
          address={addressOf(paths.slotsCalendar({ lang: locale }))}
        />
      </SettingsSection>
    </SettingsFrame>
  );
}
