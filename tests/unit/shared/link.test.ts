import { Name } from '@/lib/member/schema';
import { holdsLink } from '@/lib/shared/link';
import { atLeastOne } from '../../support/at-least-one';

const links = [
  'You won! http://evil.example/x',
  'https://evil.example',
  'HTTP://EVIL.EXAMPLE',
  'ftp://evil.example',
  'hxxp://evil.example',
  'www.evil.example.com',
  'Gagné ! gagne.top/prix',
  'bit.ly/abc',
  'bit.ly',
  'Rendez-vous sur evil.xyz',
  'evil.click?x=1',
  'пример.рф',
  'xn--e1afmkfd.xn--p1ai',
  'evil\uff0ecom',
  'evil。com',
  'mailto:me@evil.com',
  'me@evil.com',
  '192.168.1.1',
  'e.evil.paris',
];

const names = [
  'J.-P. Dupont',
  'J.P. Dupont',
  'M. Martin',
  'L.Dupont',
  'A.Kim',
  'Dr.Who',
  'Dr. Who',
  'St.Paul',
  'Mme.Paris',
  'Zoé Le Goff',
  'Jean-François d’Œuvre',
  'Martin Luther King, Jr.',
  'J. R. R. Tolkien',
  'Ph.D. Ada',
  'Association A.M.A.P. du Blosne',
  'Les amis du n° 3.5',
  'Awa (bât. B)',
  'عائشة',
  '山田太郎',
  'О.Петров',
  'Au 1er étage… à gauche',
  'Zoé/Léo',
  'Nom: Zoé',
  'C++ & co.',
];

it.each(links)('%s holds a link', (text) => {
  expect(holdsLink(text)).toBe(true);
});

it.each(names)('%s is a name', (text) => {
  expect(holdsLink(text)).toBe(false);
  expect(Name.parse(text)).toBe(text);
});

test('a name is no link, and the refusal says so', () => {
  for (const name of atLeastOne(links)) {
    const refused = Name.safeParse(name);
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['field.noLink']);
  }
});
