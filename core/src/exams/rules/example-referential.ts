/** What the examples of the rules stand on when they say nothing else. */
export const EXAMPLE_REFERENTIAL = `referentiel: 1
certification: { intitule: Responsable d’un atelier de cycles, registre: RNCP, enregistrement: sur_demande }
blocs:
  - id: BC1
    competences:
      - id: C1.1
        enonce: Planifier les réparations de la semaine afin de tenir les délais annoncés
        criteres:
          - { id: CR1, enonce: Le planning attribue un poste à chaque réparation. }
          - { id: CR2, enonce: Les réparations urgentes passent en premier. }
      - id: C1.2
        enonce: Commander les pièces détachées afin d’éviter la rupture
        criteres: [La commande couvre les réparations planifiées.]
    modalites:
      - { id: E1, intitule: Étude de cas d’atelier, type: etude_de_cas, duree: PT2H, competences: [C1.1, C1.2] }
  - id: BC2
    competences:
      - id: C2.1
        enonce: Accueillir un client à l’atelier afin de comprendre sa demande
        criteres: [{ id: CR5, enonce: La demande du client est reformulée. }]
    modalites: [{ id: E2, type: jeu_de_roles, duree: PT30M, competences: [C2.1] }]
`
