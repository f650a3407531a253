import { campaignsLike } from '@/lib/campaign/discover';
import { db } from '@/lib/platform/db/client';
import { searchListings } from '@/lib/search/queries';
import { SearchListings } from '@/lib/search/schema';
import { plainText } from '@/lib/shared/plain-text';
import { atLeastOne } from '../../support/at-least-one';
import { aListing } from '../../support/builders';
import { aCampaign } from '../../support/campaign-builders';

const found = async (q: string) =>
  (await searchListings(null, SearchListings.parse({ q }), { limit: 50 })).items.map(({ title }) => title);

/** What someone wrote, and what others type: each finds it. */
const table: [title: string, typed: string[]][] = [
  [
    'Zébrule/grignoteuse',
    ['zébrule', 'grignoteuse', 'ZÉBRULE', 'Ze\u0301brule', 'zebrule/grignoteuse', 'grignot'],
  ],
  ['L’aiguiseur d’outils', ['l’aiguiseur', "l'aiguiseur", 'aiguiseur', 'd’outil', 'AIGUISEUR\u00a0OUTILS']],
  ['Table « Formica »…', ['formica', '« formica »', '“table formica”', 'FORMICA…', '«formica']],
  ['Per\u00adceuse\u00a0Bosch & forets', ['perceuse', 'bosch', 'foret', 'perceuse & forets']],
  ['Trois vélos pliants', ['vélo', 'vélos', 'VELO pliant', 'velos']],
  ['Maison à St-Malo', ['saint-malo', 'St Malo', 'saint malo', 'st-malo']],
  ['Дрель «Зубр»', ['дрель', 'ДРЕЛЬ', 'зубр', 'Зуб']],
  ['Τρυπάνι ΜΑΚΊΤΑ', ['τρυπανι', 'ΤΡΥΠΆΝΙ', 'μακίτα']],
  ['مِثْقَاب كهربائي', ['مثقاب', 'كهربائي']],
  ['電動ドリルと自転車', ['自転車', 'ドリル', '電動']],
  ['สว่านไฟฟ้า', ['สว่าน', 'ไฟฟ้า']],
  ['Visseuse 18V', ['18 V', '18v', 'visseuse 18 V', '18V visseuse']],
  ['Cave de 12 m²', ['12m2', '12 m2', '12 m²', '12m²', 'cave 12M²']],
  ['Triporteur 🚲', ['🚲', 'triporteur🚲', 'Triporteur']],
];

describe('letters', () => {
  beforeAll(async () => {
    for (const [title] of table) await aListing({ title, description: 'Rien.' });
  });

  it.each(table)('of %s are found as others type them', async (title, typed) => {
    for (const q of atLeastOne(typed)) expect({ q, found: await found(q) }).toEqual({ q, found: [title] });
  });

  it('that stand apart in a script without spaces are looked for next to each other', async () => {
    expect(await found('車自')).toEqual([]);
  });

  it('between quotes of any kind are looked for next to each other', async () => {
    const inQuotes = ['"_"', '“_”', '„_“', '‟_”', '«_»', '« _ »'].map((quotes) =>
      quotes.replace('_', 'Trois pliants'),
    );
    for (const q of atLeastOne(inQuotes)) expect({ q, found: await found(q) }).toEqual({ q, found: [] });
    expect(await found('Trois pliants')).toEqual(['Trois vélos pliants']);
  });

  it('are read by the database as by the house, sign by sign', async () => {
    const signs: string[] = [];
    for (let code = 1; code < 0x20000; code++) {
      const sign = String.fromCodePoint(code);
      if (/[\p{Cs}\p{Cn}\p{Co}]/u.test(sign)) continue;
      signs.push(`a${sign}b`);
    }
    const rows = await db.$queryRaw<{ sign: string; apart: string; plain: string }[]>`
      SELECT sign, normalize(sign, NFKD) AS apart, plain_text(sign) AS plain FROM unnest(${signs}::text[]) AS s (sign)`;
    // Signs of a later Unicode than the database's are left out: it does not take them apart, or does not order their marks.
    const known = rows.filter(({ sign, apart }) => sign.normalize('NFKD') === apart);
    expect(known.filter(({ sign, plain }) => plainText(sign) !== plain)).toEqual([]);
    expect(rows.length - known.length).toBeLessThan(500);
    expect(known.length).toBeGreaterThan(80_000);
  });

  it('of campaigns are found as others type them', async () => {
    const { id } = await aCampaign({
      title: 'L’atelier « Vélo/Cargo » 🚲',
      area: 'Zûrich',
      summary: 'Школа ВЕЛО',
    });
    for (const q of [
      'l’atelier',
      "l'atelier",
      '«vélo',
      'VÉLOS cargo',
      'cargo/vélo',
      'вело\u00a0школа',
      'zurich',
      'школа',
      'вело',
      '🚲',
      '100%',
    ]) {
      const ids = (await campaignsLike({ q })).items.map((each) => each.id);
      expect({ q, ids }).toEqual({ q, ids: q === '100%' ? [] : [id] });
    }
  });
});
