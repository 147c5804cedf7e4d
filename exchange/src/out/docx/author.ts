/** Who signs the documents and the comments that Équerre writes: the import knows them by it. */
export const AUTHOR = 'Équerre'
