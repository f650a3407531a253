import type { z } from 'zod';
import type { Field, ListingType } from '@/lib/listing/listing-type';
import { slotsOf } from '@/lib/listing/scarcity';
import { type Translate, translator } from '@/lib/platform/i18n/words';
import type { Locale } from '@/lib/shared/locale';
import type { ListingType as Shape, TypeField } from '../schemas/listing-type';

const optionsOf = (say: Translate, name: string, field: Field) =>
  'options' in field
    ? field.options.map((value) => ({ value, label: say(`fields.${name}.options.${value}`) }))
    : undefined;

const fieldsOf = (say: Translate, fields: Readonly<Record<string, Field>>): z.input<typeof TypeField>[] =>
  Object.entries(fields).map(([name, field]) => ({
    ...field,
    name,
    label: say(`fields.${name}.label`),
    ...(say.has(`fields.${name}.hint`) && { hint: say(`fields.${name}.hint`) }),
    required: field.required ?? false,
    filter: field.filter ?? false,
    options: optionsOf(say, name, field),
  }));

const noMoney = { rates: [], fees: [], ways: [], mayBeFree: true, mayAskDeposit: false };

/** A type's four answers and its words, from its table: nothing here knows which type it is. */
export const typeResponse = (type: ListingType, locale: Locale): z.input<typeof Shape> => {
  const say = translator(locale, `types.${type.name}`);
  const labelled = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: say(`${group}.${value}`) }));
  const { allocation, return: back, handover } = type;
  const both = handover ?? { start: [], end: [] };
  return {
    ...type,
    intents: [...type.intents],
    allocation: { ...allocation, session: slotsOf(type)?.newSlot },
    returns:
      back.kind === 'money'
        ? {
            ...back,
            rates: [...back.rates],
            ways: [...back.ways],
            credits: Array.isArray(back.credits) ? [...back.credits] : (back.credits as 'any' | undefined),
            mayBeFree: back.ways.includes('free'),
            fees: labelled('fees', back.fees),
          }
        : {
            ...noMoney,
            kind: back.kind,
            ...((back.kind === 'credit' || back.kind === 'nights') && {
              asset: back.asset,
              mayBeFree: false,
            }),
            ...(back.kind === 'token' && { asset: back.asset }),
          },
    approvals: [...type.approvals],
    cancellations: [...type.cancellations],
    handover: {
      by: handover ? 'both' : 'clock',
      start: labelled('checklist', both.start),
      end: labelled('checklist', both.end),
    },
    fields: fieldsOf(say, type.details),
    questions: fieldsOf(say, type.questions),
    words: {
      name: say('name'),
      plural: say('plural'),
      about: say('about'),
      provider: say('provider'),
      customer: say('customer'),
      request: say('request'),
      free: say('free'),
    },
  };
};
