import { read } from '#kernel/web/pages.ts'
import { exportPersons } from '#modules/people/import/export.ts'
import type { Route } from './+types/people-file'

/** All persons, to save. */
export const loader = (args: Route.LoaderArgs) => read(args, exportPersons)
