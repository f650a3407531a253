/**
 * What people say when they look for something, and nothing is called: `je cherche une perceuse à louer pas cher`. Plain letters.
 * Words of a thing (`aide`, `cours`) are not among them where things are called so.
 */
const idle: ReadonlySet<string> = new Set(
  [
    'je j tu il elle on nous vous me moi mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
    'cherche cherchons chercher recherche rechercher trouver trouve besoin veux voudrais voudrait aimerais souhaite',
    'louer louez location emprunter emprunt preter prete pret acheter achat vendre vente occasion cher chere pas',
    'quelqu quelque quelques chose personne qui que quoi ou comment faire apprendre aider pour avec sans',
    'bonjour svp stp merci urgent urgente disponible dispo',
    'i my me we our you your looking look need want find get buy borrow rent hire hiring cheap someone something',
    'anyone where how learn available please hello with without for some any',
  ].flatMap((line) => line.split(' ')),
);

/** The words that something may be called by, where there are any. */
export const withoutIdle = (words: readonly string[]): readonly string[] => {
  const telling = words.filter((word) => !idle.has(word));
  return telling.length > 0 ? telling : words;
};
