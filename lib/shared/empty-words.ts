/** Said in wishes of all kinds: they tell no thing from another. French and English, as people write them. */
export const emptyWords =
  'autre autres avec beau beaux belle belles besoin bien bon bonne bonnes bons chose choses contre échange état genre grand grande jeu joli jolie ' +
  'modèle neuf neuve nouveau nouvelle objet objets petit petite petits petites peu plutôt propose propositions quelque quelques rien sinon surprise tout ' +
  'toute type vieille vieux any anything big condition else exchange good kind large like maybe nice new object old open other please small some ' +
  'something surprise swap thing things';
