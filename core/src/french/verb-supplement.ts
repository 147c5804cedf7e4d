/** Verbs of today's trades that the lexicon does not hold; all follow the pattern of `aimer`. */
export const SUPPLEMENT: readonly string[] = (
  'affordancer anonymiser auditer benchmarker biffer bionettoyer blogger briefer brainstormer cadencer castinguer chatter ' +
  'closer coacher coconstruire commiter compiler componentiser crowdfunder débriefer déboguer débugger dédupliquer dégrapper ' +
  'designer digitaliser docker drafter emailer encoder enrober étancher exfiltrer exporter facetter facilement fédérer flasher ' +
  'gamifier géolocaliser géoréférencer googler hacker impacter implémenter indexer installer instancier interfacer ' +
  'itérer jalonner lettrer lister logger loguer mailer mapper merchandiser micro-ajuster monitorer nettoyer normer ' +
  'onboarder orchestrer outiller packager paramétrer parser patcher phaser photogrammétrer pitcher pivoter plancher ' +
  'poster prioriser processer profiler prompter prototyper pseudonymiser refactoriser refactorer reporter rétroplanifier ' +
  'router sauvegarder scanner scripter scrapper sérialiser sourcer sponsoriser staffer stepper streamer surgeler tagger ' +
  'teaser télédéclarer téléverser tester timer tracker tutorer uploader valoriser ventiler versionner viraliser ' +
  'webdesigner wireframer zoner'
)
  .split(' ')
  .filter((verb) => verb.endsWith('er'))
