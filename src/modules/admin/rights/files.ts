import type { Ctx } from '#kernel/context.ts'
import { csvOf } from '#kernel/csv/write.ts'
import { notFound } from '#kernel/errors.ts'
import { rightsOf } from './queries.ts'
import { parties } from './who-may.ts'

/** The rights, or the persons with their roles, as a file: `operations` and `persons` as CSV, `all` as JSON. */
export async function rightsFile(ctx: Ctx, of: string | null): Promise<Response> {
  const { operations, persons } = await rightsOf(ctx)
  if (of === 'all') return asFile('rights.json', 'application/json', json({ operations, persons }))
  if (of === 'operations') {
    const head = ['module', 'operation', 'name', 'elevated', ...parties]
    const rows = operations.map(({ module, name, title, elevated, may }) => [
      ...[module, name, title[ctx.lang], String(elevated)],
      ...parties.map((party) => may[party]),
    ])
    return asFile('rights.csv', 'text/csv', csvOf([head, ...rows]))
  }
  if (of !== 'persons') throw notFound()
  const head = ['role', 'name', 'email', 'place', 'from', 'to']
  const rows = persons.map(({ role, name, email, place, validFrom, validTo }) => [
    ...[role, name, email, place?.[ctx.lang] ?? '', validFrom ?? '', validTo ?? ''],
  ])
  return asFile('roles.csv', 'text/csv', csvOf([head, ...rows]))
}

const json = (value: unknown) => JSON.stringify(value, null, 2)

const asFile = (name: string, type: string, text: string) =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
