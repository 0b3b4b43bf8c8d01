import { indicator } from '#modules/indicators/index.ts'

export const casesOpened = indicator({
  id: 'cases-opened',
  version: 1,
  unit: 'count',
  title: { sv: 'Ärenden i arbetsflödet', en: 'Cases in the workflow' },
  denominator: { sv: 'ärenden som kommit in', en: 'cases that came in' },
  visible: 'public',
})
export const firstAnswerOnTime = indicator({
  id: 'first-answer-on-time',
  version: 1,
  unit: 'share',
  title: { sv: 'Första svar inom utlovad tid', en: 'First answer within the promised time' },
  denominator: {
    sv: 'ärenden som fått ett första svar, räknade den dag svaret gavs',
    en: 'cases that got a first answer, counted on the day of the answer',
  },
  visible: 'public',
})
export const deliveredOnTime = indicator({
  id: 'delivered-on-time',
  version: 1,
  unit: 'share',
  title: { sv: 'Levererat inom utlovad tid', en: 'Delivered within the promised time' },
  denominator: {
    sv: 'levererade ärenden, räknade den dag de först levererades',
    en: 'delivered cases, counted on the day they were first delivered',
  },
  visible: 'public',
})
const workingTime = { version: 1, unit: 'duration', visible: 'public' } as const
export const firstAnswerTime = indicator({
  ...workingTime,
  id: 'first-answer-time',
  title: { sv: 'Arbetstid till första svar', en: 'Working time to the first answer' },
  denominator: firstAnswerOnTime.denominator,
})
export const deliveryTime = indicator({
  ...workingTime,
  id: 'delivery-time',
  title: { sv: 'Arbetstid till leverans', en: 'Working time to delivery' },
  denominator: deliveredOnTime.denominator,
})
