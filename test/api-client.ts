import { aService } from '#modules/catalogue/make.ts'
import { aToken, aUnit } from '#modules/people/make.ts'
import { makeWorld } from './world.ts'

export type Headers = Record<string, string>

/** A unit with a service, and a program that asks the API with the token of its staff. */
export async function anApi() {
  const world = await makeWorld()
  const unit = await aUnit(world)
  const service = await aService(world, unit)
  const token = await aToken(world, unit.id)
  const said = async (answer: Response) => ({
    status: answer.status,
    headers: answer.headers,
    body: await answer.json(),
  })
  const call = async (method: string, path: string, body?: object, headers?: Headers) =>
    said(await world.request(token, method, `/api/v1${path}`, body, headers))
  /** What opens a case. */
  const order = (more: object = {}) => ({
    service: service.slug,
    subject: 'Sömn och demens',
    message: 'Hej!',
    requester: { email: 'mira@example.org', name: 'Mira Sandell' },
    fields: { topic: 'sömn' },
    campus: 'malmo',
    ...more,
  })
  return {
    ...{ world, unit, service, token, call, order },
    newCase: async () => (await call('POST', '/cases', order())).body,
    /** Sends a body as it is, byte for byte. */
    async raw(body: BodyInit, headers: Headers = {}) {
      const sent = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...headers,
      }
      const init = { method: 'POST', headers: sent, body }
      return said(await (await world.app).request('http://127.0.0.1/api/v1/cases', init))
    },
  }
}
export type Api = Awaited<ReturnType<typeof anApi>>

/** A refusal's status and code, to match an answer with. */
export const refused = (status: number, code: string) => ({ status, body: { status, code } })
