import type { ReactNode } from 'react';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import { Prose } from '@/components/ui/prose';
import type { Answer } from '@/lib/listing/answers';
import type { GroupLook } from '@/lib/listing/listing-type';
import { Section } from './section';

type Props = { id: string; title: string; answers: readonly Answer[] };

/** Answers by name, then what is simply so. */
export function AnswerList({ answers }: Pick<Props, 'answers'>) {
  const named = answers.filter(({ kind }) => kind !== 'flag');
  const flags = answers.filter(({ kind }) => kind === 'flag');
  return (
    <>
      <DescriptionList
        items={named.map(({ label, text, kind }) => ({
          term: label,
          detail: kind === 'text' ? <Prose text={text} /> : text,
        }))}
      />
      {flags.length > 0 && (
        <ul className="mt-5 grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {flags.map(({ name, text }) => (
            <li key={name} className="flex gap-2.5">
              <Icon name="check" className="mt-0.5 text-leaf-ink" />
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function PlainList({ id, title, answers }: Props) {
  return (
    <Section id={id} title={title}>
      <AnswerList answers={answers} />
    </Section>
  );
}

/** A card as it lies on a table: what there is, course by course. */
function Menu({ id, title, answers }: Props) {
  return (
    <section aria-labelledby={`${id}-title`} className="pb-8">
      <div className="rounded-card border border-line bg-card p-2">
        <div className="rounded-lg border border-line px-5 py-8 text-center sm:px-10 sm:py-10">
          <h2 id={`${id}-title`} className="title-2 text-brick-ink">
            {title}
          </h2>
          <dl className="mx-auto mt-2 max-w-md">
            {answers.map(({ name, label, text }) => (
              <div
                key={name}
                className="before:mx-auto before:my-5 before:block before:h-px before:w-10 before:bg-edge"
              >
                <dt className="text-[0.8125rem] tracking-[0.14em] text-ink-2 uppercase">{label}</dt>
                <dd
                  dir="auto"
                  className="mt-1 font-quote text-xl leading-snug whitespace-pre-line text-balance wrap-anywhere"
                >
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}

/** What nobody may overlook. */
function Warning({ id, title, answers }: Props) {
  return (
    <section aria-labelledby={`${id}-title`} className="pb-8">
      <div className="flex gap-4 rounded-card border-2 border-sun bg-sun-wash p-5 text-sun-ink sm:p-6">
        <Icon name="warning" size={28} className="max-xs:hidden" />
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="title-3 mb-2">
            {title}
          </h2>
          <dl className="space-y-2">
            {answers.map(({ name, label, text }) => (
              <div key={name}>
                <dt className="text-sm">{label}</dt>
                <dd dir="auto" className="text-lg font-semibold wrap-anywhere">
                  {text}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </section>
  );
}

const looks: Record<GroupLook, (props: Props) => ReactNode> = {
  menu: Menu,
  list: PlainList,
  notice: Warning,
};

/** The answers to a group of a type's fields, as the type wants them shown. */
export function AnswerGroup({ look, ...props }: Props & { look: GroupLook }) {
  if (props.answers.length === 0) return null;
  const Look = looks[look];
  return <Look {...props} />;
}
