import { useTranslations } from 'next-intl';
import { CheckboxField, RadioGroup } from '@/components/ui/choice-fields';
import { FileField } from '@/components/ui/file-field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea, TextField } from '@/components/ui/text-fields';
import type { CirclePage } from '@/lib/circle/queries';
import { CirclePicture } from './circle-picture';

type Props = { action: FormAction; once?: string; circle?: CirclePage };

/** What a phone or a computer may offer; the server looks at the file itself. */
const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** What a circle says of itself, and who may join: of a new one, or of one that is there. */
export function CircleForm({ action, once, circle }: Props) {
  const t = useTranslations('circle.form');
  return (
    <Form action={action} once={once} label={t(circle ? 'change' : 'found')}>
      {circle && <HiddenField name="circleId" value={circle.id} />}
      <TextField
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        maxLength={80}
        required
        autoComplete="off"
        defaultValue={circle?.name}
      />
      <TextArea
        name="about"
        label={t('about')}
        hint={t('aboutHint')}
        maxLength={4000}
        defaultValue={circle?.about}
      />
      <TextField
        name="area"
        label={t('area')}
        hint={t('areaHint')}
        maxLength={80}
        autoComplete="off"
        defaultValue={circle?.area}
      />
      <RadioGroup
        name="isOpen"
        label={t('who')}
        required
        defaultValue={circle?.isOpen ? 'on' : 'off'}
        options={[
          { value: 'off', label: t('onRequest'), hint: t('onRequestHint') },
          { value: 'on', label: t('open'), hint: t('openHint') },
        ]}
      />
      {circle && (
        <div className="flex items-start gap-5 max-sm:flex-col max-sm:gap-3">
          <CirclePicture
            circle={circle}
            width={320}
            iconSize={36}
            className="size-22 shrink-0 rounded-card"
          />
          <div className="w-full min-w-0 flex-1">
            <FileField name="picture" label={t('picture')} hint={t('pictureHint')} accept={accepted} />
            {circle.pictureId && <CheckboxField name="removePicture" label={t('removePicture')} required />}
          </div>
        </div>
      )}
      <SubmitButton>{t(circle ? 'save' : 'go')}</SubmitButton>
    </Form>
  );
}
