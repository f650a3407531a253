import { useTranslations } from 'next-intl';
import { Disclosure } from '@/components/ui/disclosure';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { HiddenField } from '@/components/ui/hidden-field';
import { ShareLinks } from '@/components/ui/share-links';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-fields';
import { nameLimits } from '@/lib/saved/rules';

type Props = {
  list: { id: string; name: string };
  title: string;
  /** Its link, where it is shared. */
  address: string | null;
  actions: Record<'rename' | 'withList', FormAction>;
};

/** What is done with a list by one button. */
function Deed({
  action,
  listId,
  name,
  label,
  variant,
}: {
  action: FormAction;
  listId: string;
  name: string;
  label: string;
  variant?: 'plain';
}) {
  return (
    <Form action={action}>
      <HiddenField name="listId" value={listId} />
      <HiddenField name="do" value={name} />
      <SubmitButton variant={variant ?? 'quiet'} size="small">
        {label}
      </SubmitButton>
    </Form>
  );
}

/** How a list is called and who sees it. */
export function ListSettings({ list: { id, name }, title, address, actions }: Props) {
  const t = useTranslations('keeping.list');
  const deed = { action: actions.withList, listId: id };
  return (
    <div className="mt-5 max-w-xl">
      <Disclosure summary={address ? t('settingsShared') : t('settings')}>
        <div className="stack gap-6">
          {address ? (
            <div className="stack gap-3">
              <p className="text-ink-2 text-pretty">{t('sharedHint')}</p>
              <p className="rounded-field bg-sunk px-3 py-2 text-sm wrap-anywhere">
                <a href={address} className="underline">
                  {address}
                </a>
              </p>
              <ShareLinks url={address} title={title} subject={title} />
              <Deed {...deed} name="unshare" label={t('unshare')} />
            </div>
          ) : (
            <div className="stack gap-3">
              <p className="text-ink-2 text-pretty">{t('shareHint')}</p>
              <Deed {...deed} name="share" label={t('share')} />
            </div>
          )}
          <Form action={actions.rename} label={t('renameNamed', { title })} className="stack gap-4">
            <HiddenField name="listId" value={id} />
            <TextField
              name="name"
              label={t('name')}
              defaultValue={name}
              maxLength={nameLimits.list}
              autoComplete="off"
              required
            />
            <div>
              <SubmitButton variant="quiet" size="small">
                {t('rename')}
              </SubmitButton>
            </div>
          </Form>
          <Deed {...deed} name="remove" label={t('remove')} variant="plain" />
        </div>
      </Disclosure>
    </div>
  );
}
