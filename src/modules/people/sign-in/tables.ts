import type { Generated } from 'kysely'
import type { Wish } from '../addresses/requests.ts'
import type { Outcome, Way } from './log.ts'
import type { CeremonyPurpose } from './passkeys/challenges.ts'
import type { Proof } from './proof.ts'

/** Rows of how people come in, for the module's lens (../tables.ts). */
export type AuthSessions = {
  id: Generated<string>
  personId: string
  token: string
  expiresAt: Date
  ipAddress: string | null
  userAgent: string | null
  secondFactorAt: Date | null
  elevatedUntil: Date | null
  narrow: Generated<boolean>
  createdAt: Date
  updatedAt: Date
}
export type AuthAccounts = {
  id: Generated<string>
  personId: string
  accountId: string
  providerId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Date | null
  refreshTokenExpiresAt: Date | null
  scope: string | null
  password: string | null
  createdAt: Date
  updatedAt: Date
}
export type AuthVerifications = {
  id: Generated<string>
  identifier: string
  value: string
  expiresAt: Date
  createdAt: Date
  updatedAt: Date
}
export type Elevations = {
  id: Generated<string>
  personId: string
  at: Date
  until: Date
  reason: string
  proof: Proof
}
export type SecondFactors = {
  personId: string
  secret: string
  confirmedAt: Date | null
  lastStep: Generated<number>
  createdAt: Date
}
export type BackupCodes = {
  id: Generated<string>
  personId: string
  codeHash: string
  usedAt: Date | null
}
export type Passkeys = {
  id: Generated<string>
  personId: string
  name: string
  credentialId: string
  publicKey: string
  counter: number
  transports: string
  backedUp: boolean
  createdAt: Date
  lastUsedAt: Date | null
}
export type PasskeyChallenges = {
  purpose: CeremonyPurpose
  boundTo: string
  challenge: string
  expiresAt: Date
}
export type SignIns = {
  id: Generated<string>
  at: Date
  personId: string | null
  email: string | null
  way: Way
  outcome: Outcome
  device: string | null
  network: string | null
}
export type AddressRequests = {
  id: Generated<string>
  personId: string
  address: string
  wish: Wish
  isNew: boolean
  askedAt: Date
  expiresAt: Date
  confirmedAt: Date | null
  releasedAt: Date | null
}
