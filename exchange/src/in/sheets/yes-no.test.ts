import { expect, test } from 'vitest'
import { yesOrNo } from './yes-no.ts'

test.each(['Oui', 'x', ' X ', 'VRAI', 'Éliminatoire', 'yes', '1', '✓', ' ☑ ', '✗'])('« %s » says yes', (said) => {
  expect(yesOrNo(said)).toBe(true)
})

test.each(['', '  ', 'Non', 'FAUX', 'no', '0', '-'])('« %s » says no', (said) => {
  expect(yesOrNo(said)).toBe(false)
})

test.each(['au choix du jury', '2 sur 3'])('« %s » is left to the person', (said) => {
  expect(yesOrNo(said)).toBeNull()
})
