import { expect, test } from 'vitest'
import { namesSubject } from './subject-titles.ts'

test.each([
  'Anglais',
  'Anglais professionnel',
  'Bureautique',
  'Module 3',
  'UE 2 – Droit',
  'C1.1 – Anglais',
  'Droit social',
  'Connaissances de base',
  'Initiation à la comptabilité analytique et au contrôle de gestion des petites entreprises',
  'Bloc 2 : Économie',
])('« %s » names a subject', (title) => {
  expect(namesSubject(title)).toBe(true)
})

test.each([
  '',
  'Communication',
  'Traduction',
  'Enseignement de l’anglais',
  'Accueillir une clientèle étrangère',
  'Bloc 1 – Gestion des approvisionnements',
  'Mise en service',
  'Prise en charge des patients',
  'Plomberie',
  'Logistique et approvisionnement',
  'Co-animation d’ateliers',
  'Relevés, métrés et plans de récolement des ouvrages',
  'Conseil et vente',
])('« %s » does not', (title) => {
  expect(namesSubject(title)).toBe(false)
})
