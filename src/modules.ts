import type { Module } from '#kernel/module.ts'
import { people } from '#modules/people/module.ts'
import { search } from '#modules/search/module.ts'
import { indicators } from '#modules/indicators/module.ts'
import { catalogue } from '#modules/catalogue/module.ts'
import { cases } from '#modules/cases/module.ts'
import { booking } from '#modules/booking/module.ts'
import { mail } from '#modules/mail/module.ts'
import { feedback } from '#modules/feedback/module.ts'
import { plan } from '#modules/plan/module.ts'
import { admin } from '#modules/admin/module.ts'

/** All modules, lowest first: each may use those above it in this list, and none below. */
export const modules: Module[] = [
  people,
  search,
  indicators,
  catalogue,
  cases,
  booking,
  mail,
  feedback,
  plan,
  admin,
]
