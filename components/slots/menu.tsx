import { useTranslations } from 'next-intl';
import { AnswerGroup, AnswerList } from '@/components/listing/answer-group';
import { sayOf } from '@/components/listing/labels';
import { useSlotWords } from '@/components/listing/slot-words';
import { answersOf } from '@/lib/listing/answers';
import { type Details, type Fields, groupsOf } from '@/lib/listing/fields';
import type { ListingType } from '@/lib/listing/listing-type';

type Props = { type: ListingType; details: Details };

/** What is served or done, as the listing says it, for those who come. */
export function Menu({ type, details }: Props) {
  const words = useTranslations();
  const say = useSlotWords(type.name);
  const answersTo = (fields: Fields) => answersOf(sayOf(words, type.name), fields, details);
  const groups = groupsOf(type.details);
  const others = groups.flatMap(({ group, fields }) => (group === null ? answersTo(fields) : []));
  return (
    <div>
      {groups.map(
        ({ group, fields }) =>
          group && (
            <AnswerGroup
              key={group}
              id={`group-${group}`}
              look={type.groups?.[group] ?? 'list'}
              title={words(`types.${type.name}.groups.${group}`)}
              answers={answersTo(fields)}
            />
          ),
      )}
      {others.length > 0 && (
        <section aria-labelledby="bring-title">
          <h2 id="bring-title" className="title-2 mb-4">
            {say('bring')}
          </h2>
          <AnswerList answers={others} />
        </section>
      )}
    </div>
  );
}
