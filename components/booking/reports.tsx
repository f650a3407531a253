import { useTranslations } from 'next-intl';
import { useNameOf } from '@/components/member/name';
import { useDateText } from '@/components/ui/date-text';
import { Icon } from '@/components/ui/icon';
import { Picture } from '@/components/ui/picture';
import { Prose } from '@/components/ui/prose';
import type { BookingView, ReportView } from '@/lib/booking/booking-view';
import type { Phase } from '@/lib/booking/lives/terms';
import { paths } from '@/lib/shared/paths';

function Photos({ report, name }: { report: ReportView; name: string }) {
  const t = useTranslations('booking.report');
  if (report.photos.length === 0) return null;
  return (
    <ul className="mt-3 grid grid-cols-3 gap-2">
      {report.photos.map(({ id, width, height }, index) => (
        <li key={id}>
          <a href={paths.photo(id, 1280)} className="block overflow-hidden rounded-field">
            <Picture
              src={paths.photo(id, 320)}
              width={width}
              height={height}
              alt={t('photo', { number: index + 1, name })}
              ratio="square"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Report({ report, view }: { report: ReportView; view: BookingView }) {
  const t = useTranslations('booking.report');
  const items = useTranslations(`types.${view.listing.type}.checklist`);
  const dateText = useDateText();
  const name = useNameOf()(report.who);
  return (
    <div className="min-w-0">
      <p className="font-semibold wrap-anywhere">{report.isOwn ? t('yours') : t('theirs', { name })}</p>
      <p className="text-sm text-ink-2">
        <time dateTime={report.at.toISOString()}>
          {dateText(report.at, {
            day: 'numeric',
            month: 'long',
            hour: '2-digit',
            minute: '2-digit',
            timeZone: view.timeZone,
          })}
        </time>
      </p>
      <ul className="mt-2">
        {Object.entries(report.checklist).map(([item, isTicked]) => (
          <li key={item} className="flex gap-2 py-0.5">
            <Icon
              name={isTicked ? 'check' : 'close'}
              size={18}
              className={`mt-1 ${isTicked ? 'text-leaf' : 'text-danger'}`}
              label={t(isTicked ? 'ticked' : 'notTicked')}
            />
            {items.has(item) ? items(item) : item}
          </li>
        ))}
      </ul>
      {report.note && (
        <div className="mt-2 border-l-2 border-line pl-3">
          <Prose text={report.note} />
        </div>
      )}
      <Photos report={report} name={name} />
    </div>
  );
}

const phases: readonly Phase[] = ['start', 'end'];

/** What each side said of the hand-over and of the return, side by side. */
export function Reports({ view }: { view: BookingView }) {
  const ends = useTranslations(`types.${view.listing.type}.handover`);
  return phases
    .filter((phase) => view.reports.some((report) => report.phase === phase))
    .map((phase) => (
      <section key={phase} aria-labelledby={`report-${phase}`}>
        <h2 id={`report-${phase}`} className="title-3 mb-3">
          {ends(phase)}
        </h2>
        <div className="grid gap-6 sm:grid-cols-2">
          {view.reports
            .filter((report) => report.phase === phase)
            .map((report) => (
              <Report key={report.who.id} report={report} view={view} />
            ))}
        </div>
      </section>
    ));
}
