import type { BloomLevel } from './statement.ts'

/**
 * Action verbs of French référentiels by Bloom level. A verb stands on every line whose level it can reach: the object decides,
 * not the verb. `mettre en œuvre` and the like are locutions.
 */
export const VERBS_BY_LEVEL: Readonly<Record<BloomLevel, string>> = {
  connaitre:
    'citer, définir, décrire, désigner, énumérer, identifier, lister, nommer, reconnaître, rappeler, repérer, dénombrer, ' +
    'énoncer, relever, recenser, collecter, recueillir, localiser, situer, mémoriser, noter, inventorier, lire, consulter, ' +
    'rechercher, répertorier, indiquer, mentionner, signaler, dénommer, écouter, observer, détecter, se repérer, compter, ' +
    'copier, réciter, retrouver, prendre connaissance',
  comprendre:
    'classer, comparer, expliquer, illustrer, interpréter, reformuler, résumer, distinguer, traduire, associer, décoder, ' +
    'déchiffrer, exposer, présenter, restituer, transcrire, clarifier, caractériser, expliciter, commenter, paraphraser, ' +
    'schématiser, informer, renseigner, orienter, communiquer, échanger, transmettre, questionner, interroger, discuter, ' +
    'vulgariser, rapporter, déduire, regrouper, trier, relier, situer, identifier, sensibiliser, rendre compte, dialoguer, ' +
    "s'informer, extraire, convertir, représenter, s'exprimer, faire remonter, alerter",
  appliquer:
    'appliquer, calculer, conduire, démontrer, employer, exécuter, installer, manipuler, mettre en œuvre, paramétrer, planifier, ' +
    'programmer, réaliser, résoudre, utiliser, effectuer, assurer, préparer, monter, démonter, poser, déposer, fabriquer, usiner, ' +
    'assembler, souder, câbler, raccorder, brancher, configurer, déployer, entretenir, nettoyer, désinfecter, stériliser, ' +
    'conditionner, emballer, étiqueter, ranger, stocker, déstocker, charger, décharger, réceptionner, expédier, livrer, ' +
    'transporter, acheminer, approvisionner, réapprovisionner, commander, servir, dresser, cuisiner, cuire, assaisonner, tailler, ' +
    'accueillir, accompagner, aider, assister, soigner, administrer, mobiliser, installer, surveiller, habiller, laver, vendre, encaisser, ' +
    'facturer, enregistrer, saisir, classer, archiver, numériser, traiter, gérer, suivre, animer, former, encadrer, participer, ' +
    'contribuer, collaborer, coopérer, mettre en place, mettre à jour, mettre en service, mettre en relation, mettre en conformité, ' +
    'mettre en sécurité, mettre en scène, mettre en valeur, mettre en page, mettre en forme, mettre en ligne, mettre en rayon, ' +
    'mettre en production, mettre en avant, mettre à disposition, prendre en charge, prendre en compte, tenir à jour, tenir compte, faire face, ' +
    'mener, mener à bien, exploiter, opérer, piloter, adapter, ajuster, régler, étalonner, calibrer, dépanner, réparer, remplacer, ' +
    'remettre en état, remettre en service, maintenir, conserver, protéger, sécuriser, baliser, consigner, déconsigner, isoler, peindre, enduire, ' +
    'maçonner, coffrer, ferrailler, couler, terrasser, tracer, implanter, percer, découper, couper, coller, fixer, poncer, polir, plier, former, ' +
    'coudre, modeler, tourner, fraiser, forger, imprimer, photographier, filmer, sonoriser, éclairer, enregistrer, diffuser, publier, ' +
    'coder, développer, tester, intégrer, héberger, sauvegarder, restaurer, migrer, administrer, virtualiser, automatiser, actualiser, ' +
    'alimenter, compléter, renseigner, transmettre, appeler, contacter, relancer, prospecter, démarcher, fidéliser, négocier, recruter, ' +
    'distribuer, attribuer, affecter, répartir, ordonnancer, cultiver, semer, planter, récolter, irriguer, élever, nourrir, abattre, ' +
    'conduire, piloter, manœuvrer, naviguer, décoller, guider, secourir, évacuer, intervenir, alerter, appareiller, coiffer, maquiller, masser, ' +
    'épiler, prélever, doser, mélanger, filtrer, pratiquer, exercer, respecter, se conformer, déclarer, payer, liquider, comptabiliser, lettrer, ' +
    'rapprocher, recouvrer, provisionner, gérer, lancer, produire, simuler, employer, collecter, rédiger, communiquer, agir, manager, exercer, ' +
    'appareiller, dispenser, délivrer, remettre, ouvrir, fermer, suivre, tenir, transcrire, effectuer, prendre contact, prendre rendez-vous, porter secours, ' +
    'organiser, faire respecter, faire appliquer, répondre, orienter, promouvoir, valoriser, commercialiser, présenter, veiller, favoriser, faciliter',
  analyser:
    'analyser, auditer, cartographier, comparer, contrôler, critiquer, diagnostiquer, examiner, expérimenter, mesurer, tester, différencier, ' +
    'étudier, enquêter, explorer, investiguer, inspecter, vérifier, rechercher, décomposer, déterminer, discriminer, délimiter, questionner, ' +
    'segmenter, catégoriser, classifier, corréler, croiser, confronter, rapprocher, modéliser, interpréter, détecter, repérer, qualifier, ' +
    'quantifier, caractériser, surveiller, superviser, suivre, évaluer, déceler, décrypter, dépister, ausculter, sonder, benchmarker, ' +
    'anticiper, exploiter, identifier, établir, calculer, déduire, consolider, tracer, monitorer, recouper, problématiser, contextualiser, ' +
    'prendre en compte, prendre du recul, mettre en évidence, mettre en perspective, mettre en exergue, mettre en lumière, faire le point, instruire, traiter, décoder, veiller',
  synthetiser:
    'assembler, automatiser, composer, concevoir, construire, coordonner, créer, développer, élaborer, formuler, intégrer, modéliser, organiser, ' +
    'piloter, proposer, rédiger, structurer, planifier, programmer, synthétiser, imaginer, inventer, innover, produire, bâtir, établir, définir, ' +
    'constituer, formaliser, scénariser, dessiner, prototyper, architecturer, dimensionner, chiffrer, budgéter, budgétiser, optimiser, améliorer, ' +
    'adapter, transformer, réorganiser, refondre, fédérer, animer, manager, diriger, superviser, encadrer, orchestrer, conduire, déployer, ' +
    'déterminer, élargir, générer, monter, écrire, argumenter, combiner, articuler, harmoniser, mutualiser, capitaliser, coconstruire, ' +
    'co-construire, négocier, personnaliser, préparer, projeter, anticiper, prévoir, mettre au point, mettre en scène, être force de proposition, ' +
    'exploiter, reconfigurer, normaliser, standardiser, industrialiser, digitaliser, promouvoir, lancer, initier, impulser, développer, mobiliser, ' +
    'mettre en œuvre, mettre en place, résoudre, perfectionner, réguler, médiatiser, éditorialiser, faire évoluer, faire émerger, dresser, instaurer, ' +
    'structurer, agencer, aménager, ordonner, ordonnancer, consolider, cadrer, formuler, mettre en cohérence, fixer, élargir, transposer',
  evaluer:
    'argumenter, arbitrer, choisir, conseiller, décider, estimer, évaluer, juger, justifier, prédire, préconiser, prioriser, recommander, valider, ' +
    'apprécier, hiérarchiser, sélectionner, expertiser, certifier, noter, convaincre, défendre, critiquer, réviser, réguler, trancher, ' +
    'questionner, autoévaluer, auto-évaluer, noter, garantir, approuver, retenir, opter, orienter, mesurer, contrôler, vérifier, réajuster, ajuster, ' +
    'conclure, plaider, homologuer, accréditer, coter, pondérer, remettre en question, remettre en cause, prévenir, anticiper, statuer, commissionner, ' +
    'corriger, auditer, comparer, attester, expertiser, négocier, prioriser, suivre, piloter, sécuriser',
}
