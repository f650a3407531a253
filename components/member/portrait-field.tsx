import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { CheckboxField } from '@/components/ui/choice-fields';
import { FileField } from '@/components/ui/file-field';
import { paths } from '@/lib/shared/paths';

/** What a phone or a computer may offer; the server looks at the file itself. */
const accepted = 'image/jpeg,image/png,image/webp,image/avif,image/gif';

/** The member’s picture: what is there, another one, or none. */
export function PortraitField({ name, pictureId }: { name: string; pictureId: string | null }) {
  const t = useTranslations('settings.profile');
  return (
    <div className="flex items-start gap-5 max-sm:flex-col max-sm:gap-3">
      <Avatar name={name} picture={pictureId ? { src: paths.photo(pictureId, 320) } : null} size="large" />
      <div className="w-full min-w-0 flex-1">
        <FileField name="picture" label={t('picture')} hint={t('pictureHint')} accept={accepted} />
        {pictureId && <CheckboxField name="removePicture" label={t('removePicture')} required />}
      </div>
    </div>
  );
}
