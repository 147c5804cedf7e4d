/** Third persons of the present that are also nouns: read as verbs only between a subject and an object. */
export const ALSO_NOUNS: ReadonlySet<string> = new Set(
  (
    'abat accroche acte adjoint affaire aiguille aire allonge amalgame anecdote anesthésie angoisse ankylose annexe ' +
    'apostrophe architecture ardoise asphyxie atrophie augure autocontrôle autocritique autopsie avarie aventure axe ' +
    'azote badge bague baisse balle barbe baraque bascule bêtise bile blouse blâme bobine bombe bosse botte boule ' +
    'bouture boxe bronze brouette bruit bruine brume bute butte bâche bêche bûche cabane cachette cadastre cale ' +
    'calligraphie calomnie camelote cane canne cannelle cantine capsule carence caresse caricature carotte case ' +
    'caserne casque catalyse catastrophe cave ceinture cendre censure centrifuge cerne chapitre charpente chaume ' +
    'chemise cheville chorégraphie chronique chronomètre cinématographie cintre cire claque clavette clique coche ' +
    'comble compresse concorde confluent conjecture contre-expertise controverse coque corne costume coulisse ' +
    'couronne couture crible crosse croûte crypte crème crèche crêpe cube cuirasse cuivre culotte curette cuve ' +
    'cylindre dalle dame dague daube dentelle diaphragme digue discorde distance dynamite débâcle décalque décharge ' +
    'décompte dédicace déluge démarque départ dépouille déroute désavantage détresse effluve embuche empire enclave ' +
    'encoche enduit entraide enthousiasme entretoise escompte escrime estampe estampille exempte extrait faillite ' +
    'fantasme farine fauche fenêtre ferment feutre ficelle filigrane flagelle flambe fleur flûte foire foule fourche ' +
    'foudre framboise frange fripe fronde fugue galerie gangrène garance gare gaufre gendarme gerbe germe gifle givre ' +
    'glaire glisse glycérine gorge gouache gouverne graine granule griffe grimace grippe grève grêle guillotine ' +
    'gélatine gîte hache harpe herbe herse homologue hotte housse hydrate hydrogène hydrolyse hypothèque hâte ' +
    'innocente interprète jeûne joue jute laine lampe lange lanterne latte lave lessive libelle lie ligature linge ' +
    'lit lithographie lobe loge louche luxe lézarde magnétoscope manie manière manque manucure manufacture marbre ' +
    'marchandise marine marmite matraque matricule menuise merde meule miniature molette monologue motte mouche ' +
    'moulure mue multiplexe murmure muscle mèche ménage méprise mérite métamorphose nacre nage natte naufrage niche ' +
    'nitrate nécrose offense office ombrage orange ordonnance orthographie outrage ovule oxyde oxygène paille palette ' +
    'palissade parachute parade paraphrase parasite paresse parjure pastille patine patrouille paysage peluche ' +
    'pendule perle peste peuple philosophe phosphate photocopie pige pigeon pioche pipe pirate pique pivot plaie ' +
    'planque platine plomb plume plâtre polémique pomme pommade ponce ponte poêle praline préface préfixe prélude ' +
    'présage prétexte prêche pyramide pâte pâture pédale pêche périphrase pétale querelle quittance racine ' +
    'radiographie rafle rage rallonge rame rampe rafale ratine ravage ravine recharge remonte revers rhume ride ripe ' +
    'riposte rive robe roche rogne romance rose roue rouille ruche rue ruine râpe règne récidive réembauche régule ' +
    'réprimande résine réverbère révolte rêve rôle sabre saccage sacre salive salpêtre sangle sape saumure scellé ' +
    'selle semonce silhouette silicone singe songe soude soufre soupe stère stéréotype strie suicide sulfate suffixe ' +
    'surcharge surchauffe surdose surprime surtaxe suture syllabe syncope tacle tare tasse tempête tenaille terrasse ' +
    'texture tierce tique tire toilette toise tome torche torsade toque trait transit traque treillage trique ' +
    'triomphe trompette trône turbine téléphone télescope ulcère urine vaccine valse vanne vase vaseline veine ' +
    'vendange verbiage vertèbre viande vidange vinaigre virgule vitamine vitre vitrine vocalise vogue voiture volte ' +
    'volige véhicule ébauche écaille écharpe échographie éclipse écorce élingue épaule épice épilogue épine épingle ' +
    'éponge épure équerre établi étincelle étoile étrenne étuve oubli confit cliche ' +
    'abri accueil adresse affiche agence agent aide alarme alerte amende amorce analyse ancre annonce approche arbitre archive arme ' +
    'attache attaque attente avance avantage balance balade balise bande banque barre base bataille borne bouche boucle bourse ' +
    'bout branche bride brigade brique brise broche brosse brigue bulle câble cache cadence cadre calcule calibre calque campagne capture carte cartographie ' +
    'cascade casse catalogue cause centre cercle cesse chaîne challenge chambre change charge charme charte chasse chauffe chiffre chute cible clause ' +
    'classe cloche clone clôture code coffre coiffe colle collecte colonne combat combine commande commerce compte concours concurrence conduit conduite ' +
    'conserve consigne console contraste contre contrôle copie corde cote couche coude coupe couple courbe courre course cours couvent couverture couvre-feu ' +
    'crainte crédit critique croise cuisine culture cure danse date débat débauche débit découpe découverte défense dégrade demande démarche demeure dépêche ' +
    'dépense dépose dérive dessert détente devise diagnostique dialogue dialyse diffuse diplôme discipline dispense dispute dit divorce document donne dose doublure ' +
    'doute douche drogue échange échelle éclaire écluse école écoute écrit écume élève embauche empreinte encadre enchère encre engage ' +
    'enquête enseigne ensemble entaille entrave entre enveloppe envie épargne épave épreuve équilibre équipe escalade escorte espace esquisse ' +
    'essence estime étage étape étiquette étoffe exemple expertise fabrique face facette facture faille fait famille fatigue faute ' +
    'ferme fête feuille fiche figure file filtre finance fissure fixe flamme flèche flotte fond force forge forme formule fouille fracture fraise franchise ' +
    'frappe fraude frise frontière fuite gage gaine garantie garde gêne gène genre geste glace gomme goutte grade graisse graphe greffe ' +
    'grille groupe guide halte hausse huile image impasse impulse incendie indice influence interface intrigue invite jauge joint jouet ' +
    'journée juge lame lance langue légende lettre licence ligne ligue limite liquide liste livre louange loupe lutte machine maille maîtrise maquette marche ' +
    'marge marque masque masse médaille mélange membre menace mesure mètre mine minute mire mise mode modèle module monde monnaie monte montre moule ' +
    'mousse moyenne musique nappe neige nombre norme note notice nuance nuit offre ombre ordre orchestre ouvrage page panique panne paramètre ' +
    'parcelle parent pari part partage participe partie passe patiente pause paye peigne peine peinture pense pension pente perche perte pèse phase photographie phrase piège ' +
    'pièce pile pilote pince piste place plainte plan planche plante plaque plonge poche point pointe police pompe port porte portée pose poste poudre pousse pratique ' +
    'preuve présidence président presse prévu prime prise produit profil profile programme prose purge queue quête raccord range rappel rature recette recherche ' +
    'réclame récolte récompense référence réforme refuge régime registre règle relance relâche relève remarque remise remorque rencontre rente repère réplique réponse ' +
    'repose reprise reproche requête réserve résident résidence ressort ressource reste résume retouche retour retraite revanche revue rime risque ronde route ruse rythme sable ' +
    'salaire salle sauce sauvegarde scène scie science seconde semaine sentence séquence série serre service siège signe silence sinistre solde somme sonde sort source souche souffle ' +
    'spectre stage statue style structure sucre suite support surface surprise symbole synthèse table tâche tache taille talent tape taxe teinte tente terme terre teste texte ' +
    'théorie timbre titre toile tombe tonne touche tour tourne trace traite trame tranche traverse tresse trompe trouble troupe tube tuile type une unité usage use usine valise vague veille ' +
    'vente verse verre vente-privée vide vie vise visite voile vote voûte voyage vue zone'
  ).split(' '),
)

/** Third persons that are also adjectives or past participles: read as verbs only before an article. */
export const ALSO_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    'abstrait anglaise française authentique aveugle brave célèbre chinoise continue discontinue cosmétique creuse ' +
    'diligente difforme distincte domestique floue inactive indigne infecte intime interne externe leste licite ' +
    'lourde moindre négative oblique opiniâtre patente permanente plane plastique politique profane prospère pratique ' +
    'critique technique rase rétroactive rétrograde réciproque rustique sombre spirale substantive suspecte voisine ' +
    'étanche équivoque étale jalouse unique publique matrice mécontente importune mate ' +
    'absente active apparente assise brillante calme captive complète concise concrète conforme confuse contente content convergent courbe cuit cuite défini ' +
    'dense différente diffuse divergent double droite dure égale émergent équivalent équivalente évident excellent excellente exclut extrême ferme fixe fluent fidèle ' +
    'grave grise hybride inconscient infirme influent inquiète inscrit interdit introduit inverse invalide légitime lisse libre limite ' +
    'manifeste mûre négligent neutre nette objective obligent patient patiente passive plaisante positive précise prescrit prête produit ' +
    'proche prompte propre réactive rebelle réduit relative requise résident restreint sèche secrète solide traduit transcrit transverse triple urgent ' +
    'valide vide violent violente vive construit conduit atteint joint craint contraint détruit instruit souscrit déduit cohérente juste riche souple active adéquate organique multiple complexe'
  ).split(' '),
)
