import { useTranslations } from 'next-intl';
import { paths } from '@/lib/shared/paths';
import { Badge } from './badge';
import { Card } from './card';
import { Picture } from './picture';
import { SubmitButton } from './submit-button';
import { TextField } from './text-fields';
import { VisuallyHidden } from './visually-hidden';

export type PhotoFacts = { id: string; width: number; height: number; alt: string };

function PhotoRow({ photo, index, isLast }: { photo: PhotoFacts; index: number; isLast: boolean }) {
  const t = useTranslations('ui.photos');
  const { id, width, height, alt } = photo;
  const number = index + 1;
  const verbs = [
    { name: 'up', isThere: index > 0 },
    { name: 'down', isThere: !isLast },
    { name: 'remove', isThere: true },
  ] as const;
  return (
    <Card as="li" className="grid gap-4 sm:grid-cols-[12rem_1fr]">
      <div className="relative">
        <Picture
          src={paths.photo(id, 320)}
          width={width}
          height={height}
          alt={alt || t('number', { number })}
          className="rounded-field"
        />
        <span className="absolute top-2 left-2">
          <Badge tone={index === 0 ? 'brick' : 'plain'}>
            {index === 0 ? t('cover') : t('number', { number })}
          </Badge>
        </span>
      </div>
      <div className="flex flex-col justify-between gap-4">
        <TextField
          name={`alt.${id}`}
          label={t('alt')}
          hint={t('altHint')}
          maxLength={300}
          defaultValue={alt}
        />
        <div className="flex flex-wrap gap-2">
          {verbs.map(
            ({ name, isThere }) =>
              isThere && (
                <SubmitButton key={name} name="do" value={`${name}:${id}`} variant="quiet" size="small">
                  <span aria-hidden>{t(name)}</span>
                  <VisuallyHidden>{t(`${name}Named`, { number })}</VisuallyHidden>
                </SubmitButton>
              ),
          )}
        </div>
      </div>
    </Card>
  );
}

/**
 * Photos in their order, inside a form: what each shows (`alt.<id>`), and buttons that post `do` as `up:<id>`, `down:<id>` or
 * `remove:<id>`.
 */
export function PhotoList({ photos, label }: { photos: readonly PhotoFacts[]; label: string }) {
  return (
    <ul aria-label={label} className="grid gap-4">
      {photos.map((photo, index) => (
        <PhotoRow key={photo.id} photo={photo} index={index} isLast={index === photos.length - 1} />
      ))}
    </ul>
  );
}
