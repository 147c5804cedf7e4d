/** Texts in Markdown laid out as people lay them out. */

export const OBSERVED = `# Référentiel

## Bloc 1 — Cadrer les travaux d’un verger

### Activités

**A1. Identification du besoin**

- Visite du verger
- Définition des priorités avec le propriétaire

### Compétences

- **C1** — Recenser les besoins d’un verger en échangeant avec son propriétaire
- **C2** — Chiffrer les travaux à partir des besoins recensés

### Modalité d'évaluation — M1

**Mise en situation professionnelle : cadrage des travaux** *(projet de groupe suivi d'une soutenance orale)*

Le candidat doit :

- Présenter l'étude de l'existant.
- Réaliser un chiffrage des travaux.

### Observables

- **O1**: Le candidat présente une analyse des besoins. \`[C1]\`
- **O2**: Le chiffrage présente plusieurs scénarios. \`[C2]\`
`

export const INDEXED = `# Référentiel

## Table des matières

- [Bloc 1 — Cadrer les travaux](#bloc-1--cadrer-les-travaux)
- [Bloc 2 — Conduire les travaux](#bloc-2--conduire-les-travaux)

## Vue d'ensemble

| Bloc de compétences | Référentiel d'activités | Référentiel de compétences |
| :------------------ | :---------------------- | :------------------------- |
| Bloc 1              | A1, A2                  | A1 → \`C1\` — A2 → \`C1\`      |
| Bloc 2              | A3                      | A3 → \`C2\`                  |

## Bloc 1 — Cadrer les travaux

### Compétences

- **C1** — Recenser les besoins d’un verger en échangeant avec son propriétaire

## Bloc 2 — Conduire les travaux

### Compétences

- **C2** — Répartir les tâches entre les membres de l’équipe
`

export const TICKED = `# 1 - Conduire un verger

## <u>1.1 - Veille technique</u>

### 1.1A - referentiel d'activites

- _Suivi des tendances de la profession_

### 1.1B - referentiel de competences & d'evaluation

- [ ] **C6** - Mettre en place une veille sur les porte-greffes en lisant
la presse du métier
  - [ ] Le dossier contient une étude comparative des porte-greffes
  - [x] La soutenance présente une étude récente

## <u>1.2 - Taille</u>

### 1.2B - referentiel de competences & d'evaluation

- [ ] **C7** - Tailler un arbre formé en respectant sa structure
  - [ ] Le candidat justifie chaque coupe
`

export const WORKSHEET = `# Feuille de travail

## Compétences et critères d’évaluation

| Compétences évaluées | Critères d’évaluation |
|----------------------|-----------------------|
| **Tailler un verger** en respectant la structure des arbres | - La taille est nette.<br>- Les outils sont propres. |

## Instructions

### Étape 1. Repérage

**AIDE**

**Pistes de travail :**
- Identifiez les parcelles en premier.
`

export const PROJECT = `<h1>Projet 8 : greffez un verger</h1>

<h2>Référentiel d'évaluation</h2>

Choisir un porte-greffe adapté au sol

- CE1 Vous avez identifié la nature du sol.

Greffer un arbre fruitier

- CE1 Vous avez réalisé la greffe en fente.

<h2>Compétences évaluées</h2>

- Choisir un porte-greffe adapté au sol
- Greffer un arbre fruitier
`

export const REFERRED = `# Bloc 1 — Cadrer les travaux d’un verger

## Compétences

- **C1** — Recenser les besoins d’un verger
- **C2** — Chiffrer les travaux du verger
- **C3** — Rédiger le compte rendu des travaux

## Critères d’évaluation

- Les besoins sont classés. \`[C1]\`
- Le dossier est complet (C1, C2)
- Le devis est chiffré [compétence C2]
- Le plan est daté – C1
- Le vocabulaire est juste (C1 à C3)
- La norme est citée [C9]
- Les délais sont tenus [niveau 2]
`

export const SHEETS_IN_TEXT = `RÉFÉRENTIEL EMPLOI ACTIVITÉS COMPÉTENCES
DU TITRE PROFESSIONNEL

Réparateur de vélos

Vue synthétique de l’emploi-type

N° Fiche AT
Activités types
N° Fiche CP
Compétences professionnelles

1
Entretenir un parc de vélos
1
Diagnostiquer l’état d’un vélo
2
Remplacer une transmission usée

FICHE ACTIVITÉ TYPE N° 1
Entretenir un parc de vélos

Définition, description de l’activité type et conditions d’exercice
Le professionnel exerce en atelier.

FICHE COMPÉTENCE PROFESSIONNELLE N° 1
Diagnostiquer l’état d’un vélo

Critères de performance
Les défauts du vélo sont tous relevés
Le diagnostic est expliqué au client
La fiche est remplie sans erreur

Savoir-faire techniques, savoir-faire organisationnels, savoir-faire relationnels
Utiliser une clé

FICHE COMPÉTENCE PROFESSIONNELLE N° 2
Remplacer une transmission usée

Critères de performance
La transmission fonctionne sans bruit
`
