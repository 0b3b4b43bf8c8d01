/** What the operations of cases are called on the page of rights. */
export const caseNames = {
  'case.open': { sv: 'Beställa åt någon annan', en: 'Order for somebody else' },
  'case.open, for oneself': { sv: 'Beställa åt sig själv', en: 'Order for oneself' },
  'case.open, for a group': {
    sv: 'Beställa åt sin forskargrupp',
    en: 'Order for one’s research group',
  },
  'case.answer': { sv: 'Svara i sitt ärende', en: 'Answer in one’s own case' },
  'case.reply': { sv: 'Svara beställaren', en: 'Answer the requester' },
  'reply.make': { sv: 'Lägga till ett färdigt svar', en: 'Add a canned reply' },
  'reply.change': { sv: 'Ändra ett färdigt svar', en: 'Change a canned reply' },
  'reply.remove': { sv: 'Ta bort ett färdigt svar', en: 'Remove a canned reply' },
  'case.put-in-outbox': {
    sv: 'Svara eller leverera med ångertid, eller senare',
    en: 'Answer or deliver with time to undo, or later',
  },
  'case.take-back': { sv: 'Ta tillbaka ett svar som väntar', en: 'Take back an answer that waits' },
  'case.drop-outgoing': {
    sv: 'Kasta ett svar som tagits tillbaka',
    en: 'Throw away an answer that was taken back',
  },
  'case.send-outgoing': { sv: 'Skicka ett svar som väntar', en: 'Send an answer that waits' },
  'case.note': { sv: 'Skriva en intern anteckning', en: 'Write a note' },
  'case.assign': {
    sv: 'Ta, lämna över och släppa ett ärende',
    en: 'Take, hand over and let go of a case',
  },
  'case.hand-over': {
    sv: 'Lämna över alla ärenden från någon',
    en: 'Hand over all cases of somebody',
  },
  'case.set-state': {
    sv: 'Flytta ett ärende i arbetsflödet',
    en: 'Move a case through the workflow',
  },
  'case.set-state, withdrawn': { sv: 'Dra tillbaka ett ärende', en: 'Withdraw a case' },
  'case.tick': { sv: 'Bocka av i checklistan', en: 'Tick the checklist' },
  'case.take-mail': { sv: 'Ta emot ett brev i ett ärende', en: 'Take a letter into a case' },
  'case.withdraw-links': {
    sv: 'Stänga ett ärendes mejlade länkar',
    en: 'Close the mailed links of a case',
  },
}
