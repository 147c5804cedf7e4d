declare module 'picomatch' {
  interface Picomatch {
    (patterns: string | readonly string[], options?: { readonly dot?: boolean }): (path: string) => boolean
    scan(pattern: string): { readonly base: string; readonly glob: string }
  }
  const picomatch: Picomatch
  export default picomatch
}
