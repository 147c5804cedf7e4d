/** Words that carry no content: articles, prepositions, pronouns, auxiliaries, links. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    "a à afin ai ainsi après au aucun aucune aussi autour autre autres aux avant avec avoir c' ce ceci cela celle celles celui ces cet cette chaque " +
    "chez ci comme comment compte d' dans de depuis des dès donc dont du durant elle elles en encore ensuite entre es est et étant été être eux " +
    "fait faire fois hors il ils j' je jusqu' l' la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m' mais me même mêmes " +
    "moins n' ne ni nos notamment notre nous on ont or ou où par parmi pas pendant peu peut plus plusieurs pour pouvant près puis qu' quand que " +
    "quel quelle quelles quels qui quoi s' sa sans sauf se selon sera seront ses si sien son sont sous sur t' tant te telle telles tel tels tenant toujours " +
    'tous tout toute toutes très un une vers via vis-à-vis voire votre vous y vue lien cas sein niveau manière façon'
  ).split(' '),
)
