import { fullAddress } from '@/lib/listing/address';

test.each([
  ['12 rue Saint-Malo', 'Rennes', '12 rue Saint-Malo, Rennes'],
  ['12 rue Saint-Malo, Rennes', 'Rennes', '12 rue Saint-Malo, Rennes'],
  ['12 rue Saint-Malo, rennes', 'Rennes', '12 rue Saint-Malo, rennes'],
  ['12 rue Saint-Malo Rennes', 'Rennes', '12 rue Saint-Malo Rennes'],
  ['12 rue Saint-Malo, 35000 Rennes', 'Rennes', '12 rue Saint-Malo, 35000 Rennes'],
  ['12 rue Saint-Malo 35000 RENNES', 'Rennes', '12 rue Saint-Malo 35000 RENNES'],
  ['12 rue Saint-Malo\n35000 Rennes', 'Rennes', '12 rue Saint-Malo\n35000 Rennes'],
  ['12 rue Saint-Malo, 35000 Rennes, France', 'Rennes', '12 rue Saint-Malo, 35000 Rennes, France'],
  ['12 route de Rennes', 'Rennes', '12 route de Rennes, Rennes'],
  ['12 rue de Rennes', 'Chantepie', '12 rue de Rennes, Chantepie'],
  ['3 quai Saint-Malo', 'Saint-Malo', '3 quai Saint-Malo, Saint-Malo'],
  ['3 rue du Four, St Malo', 'Saint-Malo', '3 rue du Four, St Malo'],
  ['', 'Rennes', ''],
])('%j in %s is %j', (typed, town, kept) => {
  expect(fullAddress(typed, town)).toBe(kept);
  expect(fullAddress(kept, town)).toBe(kept);
});

test('when the listing moves, the town that was added goes', () => {
  expect(fullAddress('3 rue du Four, Rennes', 'Chantepie', 'Rennes')).toBe('3 rue du Four, Chantepie');
  expect(fullAddress('3 rue du Four, Chantepie', 'Chantepie', 'Rennes')).toBe('3 rue du Four, Chantepie');
  expect(fullAddress('3 rue du Four, Rennes', 'Rennes', 'Rennes')).toBe('3 rue du Four, Rennes');
});
