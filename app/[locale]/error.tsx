'use client';
import { useParams } from 'next/navigation';
import { isLocale } from '@/lib/shared/locale';

/** Spoken here, not in the words files: when the house is in trouble, this page must stand without it. */
const words = {
  fr: {
    title: 'Un problème est survenu de notre côté',
    body: 'Rien de ce que vous avez enregistré n’est perdu. Réessayez ; si cela recommence, donnez ce numéro à l’équipe du site :',
    again: 'Réessayer',
  },
  en: {
    title: 'Something failed on our side',
    body: 'Nothing that you saved is lost. Try again; if it happens again, give this number to the team:',
    again: 'Try again',
  },
};

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const { locale } = useParams();
  const { title, body, again } = words[isLocale(locale) ? locale : 'fr'];
  return (
    <div className="wrap stack max-w-xl py-16">
      <h1 className="title-1">{title}</h1>
      <p>
        {body} <code>{error.digest ?? '—'}</code>
      </p>
      <p>
        <button
          type="button"
          onClick={reset}
          className="rounded-full bg-brick px-6 py-3 font-semibold text-on-brick"
        >
          {again}
        </button>
      </p>
    </div>
  );
}
