import { fullAddress } from '@/lib/listing/address';
import { addressInArea } from '@/lib/listing/rules';

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

test.each([
  ['12 rue Basse, Rennes', 'Villejean', '12 rue Basse, Rennes (Villejean)'],
  ['12 rue Basse, Villejean, Rennes', 'Villejean', '12 rue Basse, Villejean, Rennes'],
  ['12 rue Basse, RENNES', 'Rennes', '12 rue Basse, RENNES'],
  ['12 rue Basse, Rennes', '', '12 rue Basse, Rennes'],
  ['', 'Villejean', 'Villejean'],
  [null, 'Villejean', 'Villejean'],
])('%j in the quarter %j is read as %j', (address, area, read) => {
  expect(addressInArea(address, area)).toBe(read);
});
