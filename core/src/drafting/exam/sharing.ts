/**
 * A whole number of units shared among parts by weight: each part has at least one, the sum is exact, and the same weights give the same
 * shares. What the division leaves goes to the parts that lost most to it, the first ones ahead.
 * @param units at least as many as there are parts; otherwise the last parts have none
 * @param weights not negative; all zero counts as all equal
 */
export function share(units: number, weights: readonly number[]): readonly number[] {
  const least = weights.map((_, index) => (index < units ? 1 : 0))
  const rest = units - least.reduce((sum: number, one) => sum + one, 0)
  if (rest <= 0) return least
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const exact = weights.map((weight) => (sum === 0 ? rest / weights.length : (rest * weight) / sum))
  const shares = exact.map((value, index) => Math.floor(value) + (least[index] ?? 0))
  const left = units - shares.reduce((total, value) => total + value, 0)
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((a, b) => b.loss - a.loss || a.index - b.index)
  for (const { index } of byLoss.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}

/** Minutes shared by weight, by five where there are enough, so that a person can read them on a clock. */
export function shareMinutes(minutes: number, weights: readonly number[]): readonly number[] {
  const step = minutes % 5 === 0 && minutes / 5 >= weights.length ? 5 : 1
  return share(minutes / step, weights).map((value) => value * step)
}

/** `PT1H30M` for 90. */
export function isoDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`
}
