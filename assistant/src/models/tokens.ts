/**
 * How many tokens a text takes, without the model's own tokeniser. French takes 3 to 4 characters a token with the models in use: the
 * estimate is on the side of too many, so that what is sent fits.
 */
const FEWEST_CHARACTERS = 3

/** No tokeniser in use makes so few tokens of a French text that one holds more characters than this, on average. */
const MOST_CHARACTERS = 8

export const estimateTokens = (text: string): number => Math.ceil(text.length / FEWEST_CHARACTERS)

/** A model that read fewer tokens than this did not read the whole text. */
export const fewestTokens = (text: string): number => Math.floor(text.length / MOST_CHARACTERS)
