import { redirect } from 'react-router'
import type { Ctx } from '#kernel/context.ts'
import { signInPath } from '#modules/people/sign-in/sign-in.ts'

/** Who asks, signed in; others sign in first, and so does whoever came by the link to their own page. */
export function signedIn({ actor }: Ctx, path: string): string {
  if (actor.personId === null || actor.session?.narrow) throw redirect(signInPath(path))
  return actor.personId
}
