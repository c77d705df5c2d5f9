import type { Phrasebook } from './phrasebook.js';

/** French as it is typed on a tram. */
export const french: Phrasebook = {
  openers: [
    ...[
      'bon,',
      'franchement',
      'petite question :',
      'alors',
      'les gens,',
      'non mais',
      'info :',
      'pfff',
      'je dis ça…',
    ],
    ...['encore moi.', 'vous aussi ?', 'du coup', 'jour {number} :', 'honnêtement', 'tiens,', ''],
  ],
  closers: {
    good: ['👏', 'bravo', 'rien à redire', 'merci !!', 'top', ''],
    bad: ['🙃', 'merci pour rien', 'sérieux ?', 'la honte', 'j’en peux plus', '😤', ''],
    plain: ['', 'voilà', '🤷', 'à suivre', 'je demande'],
  },
  when: [
    'ce matin',
    'depuis mardi',
    'hier soir',
    'encore',
    'depuis deux jours',
    'à midi',
    'toute la semaine',
  ],
  talk: {
    signal: {
      good: ['enfin du réseau {brand} vers {corner}', '{brand} tient bien à {corner} {when}'],
      bad: ['zéro réseau {brand} à {corner} {when}', '{brand} coupe à chaque appel près de {corner}'],
      plain: ['{brand} ça capte à {corner} ?', 'je teste {brand} à {corner} demain'],
    },
    bill: {
      good: ['{brand} m’a remboursé {sum} sans discuter', 'facture {brand} juste, trois mois de suite'],
      bad: ['{brand} m’a pris {sum} de plus {when}', 'facture {brand} : {sum} de « frais ». super cadeau'],
      plain: ['vous payez combien chez {brand} ? moi {sum}', 'la facture {brand} tombe le 12 ?'],
    },
    roaming: {
      good: ['itinérance {brand} nickel tout le weekend', 'passe {brand} à {sum}, aucun souci'],
      bad: [
        '{brand} facture l’itinérance sur le FERRY, {sum}',
        'recharge itinérance {brand} jamais demandée : {sum}',
      ],
      plain: ['l’itinérance {brand} marche sur le ferry ?', 'quel passe {brand} pour deux jours ?'],
    },
    care: {
      good: ['le chat {brand} a réglé mon {device} en cinq minutes', '{brand} m’a rappelée. vraiment'],
      bad: [
        '{number} minutes d’attente chez {brand} puis ça raccroche',
        'troisième ticket {brand}, troisième « résolu »',
      ],
      plain: ['c’est quoi le numéro de {brand} ?', 'la boutique {brand} à {corner} ouvre dimanche ?'],
    },
    esim: {
      good: ['eSIM {brand} en cinq minutes sur le {device}', 'passé à l’eSIM {brand}, rien à faire'],
      bad: ['eSIM {brand} impossible à activer {when}', 'mon eSIM {brand} a disparu après la mise à jour'],
      plain: ['{brand} fait l’eSIM sur {device} ?', 'je pense à l’eSIM {brand}'],
    },
    'top-up': {
      good: ['recharge {brand} instantanée à {corner}', '{brand} a doublé ma recharge de {sum}'],
      bad: ['{brand} a mangé ma recharge de {sum}', 'page de recharge {brand} en panne {when}'],
      plain: ['où recharger {brand} vers {corner} ?', '{sum} chez {brand} ça dure combien ?'],
    },
    repair: {
      good: ['écran du {device} refait, {brand} a tout pris en charge', '{device} comme neuf, merci {brand}'],
      bad: [
        '{brand} garde mon {device} depuis trois semaines',
        '{brand} veut {sum} juste pour regarder le {device}',
      ],
      plain: [
        'qui répare un {device} vers {corner} ? {brand} l’envoie loin',
        'batterie du {device} ou nouveau forfait {brand} ?',
      ],
    },
    data: {
      good: ['illimité {brand} vraiment illimité', '{brand} a offert des gigas {when}'],
      bad: ['{brand} bride après {number} gigas, « illimité »', 'plus de data le 9, merci {brand}'],
      plain: ['combien de gigas par mois ? {number} chez {brand}', 'je mesure {brand} à {corner}'],
    },
    'pause my plan': {
      good: ['{brand} m’a mis le forfait en pause un mois'],
      bad: ['pourquoi pas de pause l’été, {brand} ?', 'je paie {brand} {sum} pour rien tout l’été'],
      plain: ['on peut mettre {brand} en pause l’été ?'],
    },
    'campus deal': {
      good: ['offre campus {brand} à {sum}, foncez'],
      bad: ['l’offre campus {brand} passe à {sum} après un an'],
      plain: ['l’offre campus {brand} c’est pour tous ?'],
    },
    'business plan': {
      good: ['{brand} a mis nos {number} lignes sur une facture'],
      bad: ['terminal de paiement hors ligne {when}, {brand}'],
      plain: ['quel sim pour la caisse ? {brand} demande {sum}'],
    },
    contract: {
      good: ['{brand} s’est aligné en un appel'],
      bad: ['{brand} m’a réengagé 24 mois tout seul'],
      plain: ['contrat {brand} fini en mai, des idées ?'],
    },
  },
  smallTalk: [
    ...[
      'brouillard à {corner}, on dirait un film',
      'le ferry est parti sans moi, classique',
      'qui a une échelle {when} ?',
    ],
    ...[
      'coucher de soleil à {corner} 😍',
      'partiels. au secours',
      'la mouette de {corner} m’a pris mon sandwich',
    ],
  ],
  answers: {
    good: ['merci, ça marche', 'génial', 'exactement ça', 'au top, je partage'],
    bad: ['toujours pas chez moi', 'pareil, {number} jours', 'on m’a dit l’inverse', 'n’importe quoi'],
    plain: ['quel modèle ?', 'depuis quand ?', 'combien ?', 'à {corner} aussi ?'],
  },
};
