import type { Ctx } from '#kernel/context.ts'
import { Refusal } from '#kernel/errors.ts'
import { ownProfile } from '../queries.ts'
import { addPasskey, removePasskey, renamePasskey } from './passkeys/operations.ts'
import { changePassword } from './passwords.ts'
import { mailPasswordReset } from './sign-in.ts'
import { endOtherSessions, endSession } from './sessions.ts'

type Sent = Record<string, string> & { do?: string }

/** What a form on the page of security asks for, by its hidden field `do`; what the page then says. */
export async function actOnSecurity(ctx: Ctx, raw: Record<string, unknown>): Promise<string> {
  const input = raw as Sent
  switch (input.do) {
    case 'end-session':
      await endSession(ctx, { sessionId: input['sessionId']! })
      return 'session'
    case 'end-others':
      await endOtherSessions(ctx, {})
      return 'others'
    case 'password':
      await changePassword(ctx, input as { current: string; password: string })
      return 'password'
    case 'passkey-add':
      await addPasskey(ctx, input as { name: string; passkey: string })
      return 'passkey-added'
    case 'passkey-rename':
      await renamePasskey(ctx, input as { passkeyId: string; name: string })
      return 'passkey-renamed'
    case 'passkey-remove':
      await removePasskey(ctx, input as { passkeyId: string })
      return 'passkey-removed'
    case 'mail-reset':
      await mailPasswordReset(ctx, { email: (await ownProfile(ctx)).email })
      return 'mailed'
    default:
      throw new Refusal('malformed')
  }
}
