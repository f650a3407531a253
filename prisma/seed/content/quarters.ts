/** Quarters of Rennes and its neighbours, about where their middle is. The streets are invented. */
export const quarters = {
  'Saint-Hélier': { lat: 48.1063, lng: -1.6635, streets: ['rue du Lavoir', 'venelle des Tanneurs'] },
  'Sainte-Thérèse': { lat: 48.0987, lng: -1.6632, streets: ['rue des Glycines', 'allée des Merles'] },
  Thabor: { lat: 48.1136, lng: -1.6668, streets: ['passage des Orangers', 'rue du Kiosque'] },
  'La Touche': { lat: 48.1164, lng: -1.6942, streets: ['rue du Vieux Four', 'allée des Noisetiers'] },
  Cleunay: { lat: 48.1026, lng: -1.7072, streets: ['rue des Jardinets', 'allée du Moulin à vent'] },
  Villejean: { lat: 48.1212, lng: -1.7028, streets: ['cours des Lauriers', 'allée du Pré clos'] },
  Maurepas: { lat: 48.1264, lng: -1.6588, streets: ['allée des Grands Chênes', 'rue du Verger'] },
  Bréquigny: { lat: 48.0868, lng: -1.6928, streets: ['rue des Peupliers', 'allée de la Mare'] },
  'Le Blosne': { lat: 48.0886, lng: -1.6562, streets: ['square des Alizés', 'allée du Potager'] },
  'Sud-Gare': { lat: 48.0996, lng: -1.6781, streets: ['rue des Aiguilleurs', 'impasse du Signal'] },
  Beaulieu: { lat: 48.1163, lng: -1.6372, streets: ['allée des Amphis', 'rue du Vallon'] },
  'Saint-Martin': { lat: 48.1226, lng: -1.6797, streets: ['quai des Lavandières', 'rue des Prairies'] },
  'Bourg-l’Évêque': { lat: 48.1124, lng: -1.6936, streets: ['rue des Cordiers', 'passage de l’Écluse'] },
  'Moulin du Comte': { lat: 48.1113, lng: -1.7062, streets: ['chemin du Halage', 'rue de la Roue'] },
  'Francisco-Ferrer': {
    lat: 48.0936,
    lng: -1.6667,
    streets: ['rue des Instituteurs', 'allée des Marronniers'],
  },
  'Jeanne d’Arc': { lat: 48.1166, lng: -1.6588, streets: ['rue des Mésanges', 'impasse du Puits'] },
  Patton: { lat: 48.1263, lng: -1.6681, streets: ['rue du Long Champ', 'allée des Érables'] },
  'Cesson-Sévigné': {
    lat: 48.1208,
    lng: -1.6037,
    town: 'Cesson-Sévigné',
    streets: ['rue de la Rive', 'chemin des Saules'],
  },
  'Saint-Jacques-de-la-Lande': {
    lat: 48.0797,
    lng: -1.7128,
    town: 'Saint-Jacques-de-la-Lande',
    streets: ['rue des Bruyères', 'allée des Ajoncs'],
  },
} as const;

export type Quarter = keyof typeof quarters;

/** `town` only where it is not Rennes itself. */
export type Place = { lat: number; lng: number; town?: string; streets: readonly string[] };

export const quarterOf = (quarter: Quarter): Place => quarters[quarter];
