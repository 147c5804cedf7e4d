/** Verbs of today's trades that the lexicon does not hold; all follow the pattern of `aimer`. */
export const SUPPLEMENT: readonly string[] = (
  'anonymiser auditer benchmarker bionettoyer blogger briefer brainstormer cadencer closer coacher compiler débriefer déboguer ' +
  'débugger dédupliquer déconsigner déstocker designer digitaliser emailer exfiltrer gamifier géolocaliser géoréférencer googler ' +
  'impacter implémenter interfacer investiguer itérer jalonner lettrer lister logger loguer mailer mapper monitorer outiller ' +
  'packager parser patcher phaser pitcher prioriser processer profiler prompter prototyper pseudonymiser refactoriser refactorer ' +
  'rétroplanifier router scripter scrapper sourcer sponsoriser staffer streamer tagger télédéclarer téléverser tracker tutorer ' +
  'uploader versionner zoner'
).split(' ')
