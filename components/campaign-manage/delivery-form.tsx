import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SelectField } from '@/components/ui/choice-fields';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import type { BackerView } from '@/lib/campaign/backers';
import { type FulfilmentState, fulfilmentStates } from '@/lib/campaign/schema';
import { BackerHead, BackerLines } from './backer-facts';

const tones: Record<FulfilmentState, Tone> = {
  waiting: 'sun',
  preparing: 'plain',
  sent: 'leaf',
  received: 'leaf',
};

function Address({ address }: Pick<BackerView, 'address'>) {
  if (!address) return null;
  const { name, line1, line2, postcode, town, country } = address;
  const parts = [name, line1, line2, `${postcode} ${town}`.trim(), country].filter(Boolean);
  return <p className="text-sm text-ink-2">{parts.join(', ')}</p>;
}

/** Tick those who are at the same point, and say which it is. */
export function DeliveryForm({
  campaignId,
  backers,
  action,
}: {
  campaignId: string;
  backers: readonly BackerView[];
  action: FormAction;
}) {
  const t = useTranslations('campaign-manage.desk.delivery');
  return (
    <Form action={action} label={t('title')}>
      <HiddenField name="campaignId" value={campaignId} />
      <Card>
        <ul className="divide-y divide-line">
          {backers.map((backer) => (
            <li key={backer.id} className="flex gap-4 py-3">
              <input
                type="checkbox"
                name="pledgeIds[]"
                value={backer.id}
                disabled={backer.state !== 'paid'}
                aria-label={t('choose', { name: backer.name })}
                className="mt-1 size-6 shrink-0 accent-brick"
              />
              <div className="min-w-0 flex-1">
                <BackerHead backer={backer} />
                <BackerLines backer={backer} />
                <Address address={backer.address} />
                {backer.tracking && <p className="text-sm text-ink-2">{backer.tracking}</p>}
              </div>
              <p>
                <Badge tone={tones[backer.fulfilment]}>{t(`states.${backer.fulfilment}`)}</Badge>
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          name="fulfilment"
          label={t('state')}
          required
          defaultValue="sent"
          options={fulfilmentStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <TextField name="tracking" label={t('tracking')} maxLength={120} autoComplete="off" />
      </div>
      <div>
        <SubmitButton>{t('go')}</SubmitButton>
      </div>
    </Form>
  );
}
