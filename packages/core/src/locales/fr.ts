import type { Locale } from '../types.ts'
import type { LocaleCatalog } from '../words/keys.ts'

// The label stands in « », so that no article or agreement depends on it. Spaces inside « » and before ; ! ? are narrow
// no-break (U+202F), before a colon no-break (U+00A0).
const catalog: LocaleCatalog = {
  field_missing: 'Renseignez « {Label} »',
  field_missing_row: 'Renseignez « {Label} »',
  field_number: '« {Label} » doit être un nombre',
  field_between: '« {Label} » doit se situer entre {min} et {max}',
  field_min: 'La valeur minimale de « {Label} » est {min}',
  field_max: 'La valeur maximale de « {Label} » est {max}',
  field_shorter: '« {Label} » peut contenir jusqu’à {max} caractères',
  field_shorter_one: '« {Label} » peut contenir jusqu’à {max} caractère',
  field_longer: '« {Label} » doit contenir au moins {min} caractères',
  field_longer_one: '« {Label} » doit contenir au moins {min} caractère',
  field_integer: '« {Label} » doit être un nombre entier',
  field_items_min: 'Ajoutez au moins {min} éléments à « {Label} »',
  field_items_min_one: 'Ajoutez au moins {min} élément à « {Label} »',
  field_items_max: '« {Label} » peut contenir jusqu’à {max} éléments',
  field_items_max_one: '« {Label} » peut contenir jusqu’à {max} élément',
  field_date: '« {Label} » doit être une date, par exemple 31/03/2026',
  field_email: '« {Label} » doit être une adresse e-mail, par exemple nom@example.com',
  field_url: '« {Label} » doit être une adresse web, par exemple https://example.com',
  field_option: 'Choisissez une des options de « {Label} »',
  field_taken: 'La valeur de « {Label} » est déjà prise. Choisissez-en une autre',
  field_check: 'Vérifiez « {Label} »',

  answers: {
    title: 'Vérifiez vos réponses',
    detail: '{issues}',
    reassurance: 'Ce que vous avez saisi est toujours là.',
  },
  invalid_request: {
    title: 'Cette demande ne peut pas aboutir telle quelle',
    detail: 'Quelque chose doit y être modifié. Vérifiez-la, puis réessayez.',
  },
  upload_too_large: { title: 'Ce fichier est trop volumineux', detail: 'Choisissez un fichier plus petit.' },
  upload_type: { title: 'Ce type de fichier ne convient pas ici', detail: 'Choisissez un fichier d’un autre type.' },
  authentication: {
    title: 'Reconnectez-vous',
    detail: 'Votre session a expiré.',
    reassurance: 'Ce que vous avez saisi est toujours là.',
  },
  authentication_operator: {
    title: 'La boutique n’accède pas au service de paiement',
    detail: 'Sa clé d’accès est absente ou n’est plus active.',
    reassurance: 'Aucun montant n’a été débité.',
  },
  sign_in_refused: {
    title: 'La connexion n’a pas abouti',
    detail: 'Aucun compte ne correspond à votre saisie. Vérifiez-la, puis réessayez.',
  },
  permission: {
    title: 'Vous n’avez pas accès à cet élément',
    detail: 'Il faut une autorisation que votre compte n’a pas.',
    reassurance: 'Rien n’a été modifié.',
  },
  not_found: {
    title: 'Nous ne trouvons pas cet élément',
    detail: 'Il a peut-être été déplacé ou supprimé. Revenez en arrière et choisissez-en un autre.',
  },
  conflict: {
    title: 'Quelqu’un a fait une modification avant vous',
    detail: 'Votre version et la sienne sont différentes. Ouvrez la sienne pour les comparer.',
    reassurance: 'Vos modifications sont conservées ici.',
  },
  conflict_exists: {
    title: 'Cet élément existe déjà',
    detail: 'Ouvrez celui qui existe ou choisissez un autre nom.',
  },
  busy: {
    title: 'Cet élément est en cours d’utilisation',
    detail: 'Une autre opération n’est pas encore terminée. {wait}',
    reassurance: 'Rien n’a été modifié.',
  },
  rate_limit: {
    title: 'Patientez un instant',
    detail: 'Beaucoup de demandes sont arrivées en même temps. {wait}',
    reassurance: 'Ce que vous avez saisi est toujours là.',
  },
  rate_limit_long: {
    title: 'Vous pourrez recommencer {when}',
    detail: 'Vous avez atteint la limite pour le moment.',
    reassurance: 'Rien n’a été perdu.',
  },
  rate_limit_reached: {
    title: 'Vous avez atteint la limite pour le moment',
    detail: 'Réessayez plus tard.',
    reassurance: 'Rien n’a été perdu.',
  },
  payment_declined: {
    title: 'Votre carte a été refusée',
    detail: 'Votre banque n’a pas indiqué pourquoi. Une autre carte fonctionnera peut-être.',
    reassurance: 'Aucun montant n’a été débité.',
  },
  payment_failed: {
    title: 'Le paiement n’a pas abouti',
    detail: 'Réessayez avec une autre carte ou un autre moyen de paiement.',
    reassurance: 'Aucun montant n’a été débité.',
  },
  api_read: {
    title: 'Impossible de charger {subject} pour l’instant',
    detail: 'Le service ne répond pas. {wait}',
  },
  api_write: {
    title: 'Nous n’avons pas pu enregistrer {subject}',
    detail: 'Le service ne répond pas.',
    reassurance: 'Vos modifications sont toujours là.',
  },
  api_until: {
    title: 'Le service est en cours de mise à jour',
    detail: 'Il devrait être de retour {when}. Réessayez à ce moment-là.',
  },
  connection_read: {
    title: 'Nous n’arrivons pas à joindre le service',
    detail: 'Vérifiez votre connexion. {wait}',
  },
  connection_write: {
    title: 'Nous n’avons pas pu envoyer {subject}',
    detail: 'La connexion a été coupée avant l’envoi. Vérifiez-la, puis réessayez.',
    reassurance: 'Ce que vous avez saisi est toujours là.',
  },
  offline: {
    title: 'Vous êtes hors ligne',
    detail: 'Rien n’a été envoyé. Vérifiez votre connexion, puis réessayez.',
    reassurance: 'Ce que vous avez saisi est toujours là.',
  },
  offline_read: { title: 'Vous êtes hors ligne', detail: 'Vérifiez votre connexion. {wait}' },
  timeout: { title: 'C’est plus long que d’habitude', detail: 'Le service met du temps à répondre. {wait}' },
  timeout_write: {
    title: 'C’est plus long que d’habitude',
    detail: 'Le service n’a pas répondu à temps.',
    reassurance: 'Ce que vous avez saisi est toujours là.',
  },
  indeterminate: {
    title: 'Nous n’avons pas pu confirmer {subject}',
    detail: 'La connexion a été coupée avant la réponse. L’opération a peut-être abouti.',
    reassurance: 'Ne renvoyez rien pour l’instant : vérifiez d’abord ce qu’il en est.',
  },
  indeterminate_answer: {
    title: 'Nous n’avons pas pu confirmer {subject}',
    detail: 'Le service a eu un problème avant de pouvoir répondre. L’opération a peut-être abouti.',
    reassurance: 'Ne renvoyez rien pour l’instant : vérifiez d’abord ce qu’il en est.',
  },
  indeterminate_late: {
    title: 'Nous n’avons pas pu confirmer {subject}',
    detail: 'La réponse n’est pas arrivée à temps. L’opération a peut-être abouti.',
    reassurance: 'Ne renvoyez rien pour l’instant : vérifiez d’abord ce qu’il en est.',
  },
  indeterminate_pending: {
    title: 'Nous n’avons pas encore pu confirmer {subject}',
    detail: 'Le traitement est en cours. Il peut prendre quelques minutes.',
    reassurance: 'Ne renvoyez rien pour l’instant : vérifiez d’abord ce qu’il en est.',
  },
  canceled: {
    title: 'L’opération a été interrompue',
    detail: 'Relancez-la si vous en avez encore besoin.',
  },
  unknown: {
    title: 'Nous n’avons pas pu terminer l’opération',
    detail: 'Nous n’en connaissons pas encore la raison.',
  },

  act_retry: 'Réessayer',
  act_try_now: 'Réessayer maintenant',
  act_sign_in: 'Se connecter',
  act_check: 'Vérifier maintenant',
  act_other_card: 'Essayer une autre carte',
  act_other_method: 'Payer d’une autre façon',
  act_ask_access: 'Demander l’accès',
  act_tell_shop: 'Prévenir la boutique',
  act_help: 'Obtenir de l’aide',

  this: 'cet élément',
  this_done: 'votre demande',
  wait: 'Réessayez dans {n} secondes.',
  wait_one: 'Réessayez dans {n} seconde.',
  soon: 'Réessayez dans un instant.',
  when: 'à {time}',
  when_day: 'le {day} à {time}',
  in_group: '{group} : {sentence}',
  stop: '.',
  and_more: 'Et {n} autres.',
  and_more_one: 'Et {n} autre.',
  paid_funds: 'Le solde du compte est insuffisant.',
  paid_expired: 'La carte a expiré.',
  paid_code: 'Le code de sécurité ne correspond pas à la carte.',
  paid_number: 'Le numéro de carte n’est pas le bon.',
  paid_limit: 'Le plafond de la carte est atteint.',
  paid_confirm: 'Votre banque vous demande de confirmer le paiement.',

  outcome_open: {
    detail:
      'Nous cherchons encore ce qu’est devenu votre envoi précédent. Renvoyez la même chose, ou attendez pour envoyer vos modifications.',
  },
  operation_open: {
    detail:
      'Votre envoi précédent n’est pas encore confirmé, cette version modifiée n’a donc pas été envoyée. Renvoyez-le sans changement pour savoir ce qu’il en est.',
  },

  ui_check: 'Vérifier maintenant',
  ui_check_answers: 'Vérifiez {n} réponses ci-dessous',
  ui_check_answers_one: 'Vérifiez {n} réponse ci-dessous',
  ui_close: 'Fermer',
  ui_copied: 'Copié',
  ui_copy: 'Copier la référence',
  ui_crash: 'Cette partie de la page ne fonctionne plus',
  ui_crash_detail: 'Tout le reste fonctionne.',
  ui_crash_safe: 'Rien de ce que vous avez enregistré n’est perdu.',
  ui_error: 'Erreur',
  ui_gave_up: 'Nous avons cessé de réessayer.',
  ui_it: 'votre demande',
  ui_kept: 'Ce que vous faites est conservé sur cet appareil jusqu’au retour de la connexion.',
  ui_load_again: 'Recharger cette partie',
  ui_more: '{n} autres',
  ui_more_one: '{n} autre',
  ui_next_try: 'Nouvel essai dans {n} secondes',
  ui_next_try_one: 'Nouvel essai dans {n} seconde',
  ui_not_made: '{subject} n’a pas abouti',
  ui_notices: 'Notifications',
  ui_offline: 'Vous êtes hors ligne',
  ui_offline_detail: 'Vérifiez votre connexion.',
  ui_paused: 'Nous continuerons au retour de la connexion.',
  ui_problem: 'Il y a un problème',
  ui_reference: 'Référence',
  ui_retry: 'Réessayer',
  ui_still_here: 'Ce que vous avez saisi est toujours là.',
  ui_stop: 'Arrêter',
  ui_try_now: 'Réessayer maintenant',
  ui_trying: 'Nouvel essai…',
  ui_went_through: '{subject} a bien abouti',
}

/** French; it says *vous*. */
export const fr: Locale = { tag: 'fr', catalog }
