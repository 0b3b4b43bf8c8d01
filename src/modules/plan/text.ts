import { texts } from '#kernel/text.ts'

export const words = texts({
  title: { sv: 'Planen, läget idag', en: 'The plan as it stands today' },
  lead: {
    sv: 'Siffrorna räknas ur arbetet självt och gäller de senaste tolv månaderna. Streckad linje är målet, fältet är osäkerheten.',
    en: 'The figures are computed from the work itself and cover the last twelve months. The dashed line is the target, the band the uncertainty.',
  },
  summary: {
    sv: '{rows} rader: {reached} i mål, {onTheWay} på väg, {behind} efter plan, {notMeasured} ej mätta ännu, {notBuilt} där delen inte är byggd.',
    en: '{rows} rows: {reached} reached, {onTheWay} on the way, {behind} behind plan, {notMeasured} not measured yet, {notBuilt} whose part is not built.',
  },
  row: { sv: 'Rad', en: 'Row' },
  activity: { sv: 'Aktivitet', en: 'Activity' },
  responsible: { sv: 'Ansvarig', en: 'Responsible' },
  trend: { sv: 'Utveckling', en: 'Trend' },
  value: { sv: 'Värde', en: 'Value' },
  state: { sv: 'Läge', en: 'State' },
  reached: { sv: 'I mål', en: 'Reached' },
  'on-the-way': { sv: 'På väg', en: 'On the way' },
  behind: { sv: 'Efter plan', en: 'Behind plan' },
  'not-measured': { sv: 'Ej mätt ännu', en: 'Not measured yet' },
  'not-built': { sv: 'Delen är inte byggd', en: 'Part not built' },
  note: {
    sv: '{said}, n\u00a0=\u00a0{n}\u00a0({low}\u2060–\u2060{high})',
    en: '{said}, n\u00a0=\u00a0{n}\u00a0({low}\u2060–\u2060{high})',
  },
  alsoValue: { sv: '{value} {said}, n\u00a0=\u00a0{n}', en: '{value} {said}, n\u00a0=\u00a0{n}' },
  more: { sv: 'Så mäts {row}', en: 'How {row} is measured' },
  commentFrom: { sv: 'Kommentar från {month}', en: 'Comment from {month}' },
  measures: { sv: 'Vad som mäts', en: 'What is measured' },
  willMeasure: { sv: 'Vad som ska mätas', en: 'What will be measured' },
  outOf: { sv: 'Räknat på {what}.', en: 'Out of {what}.' },
  goal: { sv: 'Målet är minst {goal}.', en: 'The target is at least {goal}.' },
  goalMost: { sv: 'Målet är högst {goal}.', en: 'The target is at most {goal}.' },
  'why-reached': {
    sv: 'Värdet har nått målet.',
    en: 'The value has come to the target.',
  },
  'why-on-the-way': {
    sv: 'Värdet är inte i mål, men målet ligger inom osäkerheten.',
    en: 'The value is short of the target, but the target lies within the uncertainty.',
  },
  'why-behind': {
    sv: 'Hela osäkerheten ligger på fel sida om målet.',
    en: 'The whole interval is short of the target.',
  },
  'why-not-measured': {
    sv: 'Det finns inget att räkna på ännu.',
    en: 'There is nothing to count yet.',
  },
  noMeasure: {
    sv: 'Delar av Navet som bär arbetet finns, men måttet är inte byggt.',
    en: 'Parts of Navet that carry this work exist, but the measure is not built.',
  },
  'why-not-built': {
    sv: 'Den del av Navet som ska bära arbetet är inte byggd. Därför visas ingen siffra.',
    en: 'The part of Navet that will carry this work is not built. So no figure is shown.',
  },
  monthly: {
    sv: '{title}, tolv månader fram till varje månad',
    en: '{title}, twelve months up to each month',
  },
  counted: { sv: 'Antal', en: 'Number' },
  interval: { sv: 'Osäkerhet', en: 'Uncertainty' },
  perCampus: { sv: '{title} per ort', en: '{title} by campus' },
  campus: { sv: 'Ort', en: 'Campus' },
  noCampus: { sv: 'Ort inte angiven', en: 'Campus not stated' },
  tooFew: { sv: 'för få för att visas', en: 'too few to show' },
  comment: { sv: 'Kommentar till {row}', en: 'Comment on {row}' },
  commentHelp: {
    sv: 'Syns för alla som läser planen. Ditt namn syns bara för enhetens medarbetare.',
    en: 'Seen by everyone who reads the plan. Your name is seen by the unit’s staff only.',
  },
  send: { sv: 'Publicera kommentar', en: 'Publish comment' },
  frame: { sv: 'Uppdrag, fokus och samverkan', en: 'Mission, focus and cooperation' },
  frameAbout: {
    sv: 'Det här gäller hela enheten. Planen pekar inte ut någon avdelning som ansvarig.',
    en: 'This concerns the whole unit. The plan names no department as responsible.',
  },
  part: { sv: 'Del av planen', en: 'Part of the plan' },
})
