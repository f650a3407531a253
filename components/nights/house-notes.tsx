import { useTranslations } from 'next-intl';
import { AnswerList } from '@/components/listing/answer-group';
import { sayOf } from '@/components/listing/labels';
import { Card } from '@/components/ui/card';
import { answersOf } from '@/lib/listing/answers';
import { agreedFields, type Details } from '@/lib/listing/fields';
import { listingTypeOf } from '@/lib/listing/types/registry';

/** What only those read who have agreed on it, until it is over. */
export function HouseNotes({ type, details }: { type: string; details: Details }) {
  const words = useTranslations();
  const answers = answersOf(sayOf(words, type), agreedFields(listingTypeOf(type).details), details);
  if (answers.length === 0) return null;
  return (
    <Card as="section" aria-labelledby="notes-title">
      <h2 id="notes-title" className="title-3">
        {words('nights.notes.title')}
      </h2>
      <p className="mb-4 text-sm text-ink-2">{words('nights.notes.text')}</p>
      <AnswerList answers={answers} />
    </Card>
  );
}
