import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterContextProvider, RouterProvider } from 'react-router'
import type { ComponentType } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isQuestion, stepsOf } from '#engines/forms/index.ts'
import type { Ctx } from '#kernel/context.ts'
import { requestContext } from '#kernel/web/pages.ts'
import type { Lang } from '#kernel/text.ts'
import { defaultUnit } from '#modules/people/index.ts'
import { makeWorld, type World } from '#test/world.ts'
import { Form, LangProvider } from '#ui/index.ts'
import { demoServices } from './demo/index.ts'
import { aService, theDemoCatalogue } from './make.ts'
import { catalogue } from './module.ts'
import { stages } from './stages.ts'
import * as front from './web/front.tsx'
import * as search from './web/search.tsx'
import * as service from './web/service.tsx'
import * as services from './web/services.tsx'
import { formPage } from './forms/page.ts'
import { FormFields } from './widgets.tsx'

let world: World
beforeAll(async () => {
  world = await makeWorld({ modules: [catalogue] })
  await theDemoCatalogue(world)
  await defaultUnit(world.guest) // the server remembers it, too
})
afterAll(() => world.close())

type Page = { loader: (args: any) => Promise<any>; default: ComponentType<{ loaderData: any }> }

/** What the page says, in HTML, and how many queries it asked. */
async function visit(
  page: Page,
  url: string,
  given: { ctx?: Ctx; lang?: Lang; slug?: string } = {},
) {
  const { lang = 'sv', slug } = given
  const ctx = { ...(given.ctx ?? world.guest), lang }
  const context = new RouterContextProvider()
  context.set(requestContext, ctx)
  const request = new Request(`http://navet.test${url}`)
  const { result, queries } = await world.counting(() =>
    page.loader({ context, request, params: { slug } }),
  )
  return { html: draw(<page.default loaderData={result} />, lang), queries }
}

const draw = (element: React.ReactNode, lang: Lang = 'sv') => {
  const router = createMemoryRouter([{ path: '*', element }])
  return renderToStaticMarkup(
    <LangProvider lang={lang} now={new Date('2026-11-23T08:00:00Z')}>
      <RouterProvider router={router} />
    </LangProvider>,
  )
}

test('the front page draws the three lines, with two services at each station, in one query', async () => {
  const { html, queries } = await visit(front, '/')
  expect(queries).toBe(1)
  for (const word of ['Forskning', 'Utbildning', 'Arbetsplats', 'Samla och lagra', 'Lånedator'])
    expect(html).toContain(word)
  expect(html).toContain('href="/services?stage=collect-and-store"')
  expect(html.match(/class="station"/g)).toHaveLength(14)
  expect(html).not.toContain('Just nu')
  expect((await visit(front, '/', { lang: 'en' })).html).toContain('What do you need help with?')
})

test('a misspelt word is answered with what was meant, and a word of nowhere with what to do', async () => {
  await visit(search, '/search?q=film') // what is published is in memory from then on
  const meant = await visit(search, '/search?q=bakcup')
  expect(meant.html).toContain('Menade du <a href="/search?q=backup"')
  expect(meant.html).toContain('href="/services/backup"')
  const nothing = await visit(search, '/search?q=xyzzyqwerty')
  expect(nothing.html).toContain('Ingenting passar')
  expect(nothing.html).toContain('href="/ask"')
  for (const { queries } of [meant, nothing, await visit(search, '/search?q=film')])
    expect(queries).toBeLessThanOrEqual(8)
})

test('what is typed into the box is shown as text, never as markup', async () => {
  const q = encodeURIComponent('"><script>alert(1)</script>')
  expect((await visit(search, `/search?q=${q}`)).html).not.toContain('<script')
  await expect(visit(search, '/search?q=film&after=rubbish')).rejects.toMatchObject({
    init: { status: 400 },
  })
})

test('all services are listed under their letters, å ä ö last, and can be chosen among', async () => {
  const { html, queries } = await visit(services, '/services')
  expect(queries).toBeLessThanOrEqual(3)
  for (const { name } of demoServices) expect(html).toContain(name.sv)
  const some = await visit(
    services,
    '/services?stage=publish&audience=researcher&department=nonsense',
  )
  expect(some.html).toContain('Tjänster: Publicera')
  expect(some.html).not.toContain('Lånedator')
  const nobody = stages.find(
    ({ id }) =>
      !demoServices.some((one) => one.stages.includes(id) && one.audiences.includes('student')),
  )
  const none = await visit(services, `/services?audience=student&stage=${nobody!.id}`)
  expect(none.html).toContain('Ingen tjänst passar det valet')
  expect(none.html).toContain('href="/ask"')
})

test('a service page has one main button, its facts, its steps and who answers for it', async () => {
  const { html, queries } = await visit(service, '/services/x', { slug: 'systematic-search' })
  expect(queries).toBe(5) // a union is counted as two
  expect(html).toContain('href="/services/systematic-search/order"')
  for (const word of ['Beställ', 'Så går det till', 'inom 2 arbetsdagar', 'research-and-learning'])
    expect(html).toContain(word)
  expect(html.match(/class="button primary/g)).toHaveLength(1)
  const english = await visit(service, '/services/x', { slug: 'systematic-search', lang: 'en' })
  expect(english.html).toContain('Researchers, postdocs and doctoral students')
})

test('a service says where, who pays, who approves, who sees it, and what belongs with it', async () => {
  const { html } = await visit(service, '/services/x', { slug: 'new-computer' })
  for (const said of ['Orter', 'Ditt kostnadsställe', 'Din ekonom godkänner'])
    expect(html).toContain(said)
  for (const said of ['Avdelningens medarbetare', 'Vi frågar hur det gick', 'Granskas igen senast'])
    expect(html).toContain(said)
  const related = demoServices.find(({ slug }) => slug === 'new-computer')!.related!
  const places = related.map((slug) => html.indexOf(`href="/services/${slug}"`))
  expect(places.toSorted((a, b) => a - b)).toEqual(places)
  expect(html).toContain('href="/guides/new-doctoral-student"')
})

test('the page of a draft does not exist for a guest', async () => {
  const unit = await defaultUnit(world.guest)
  const { slug } = await aService(world, unit, { status: 'draft' })
  await expect(visit(service, '/services/x', { slug })).rejects.toMatchObject({
    init: { status: 404 },
  })
  const seen = await visit(service, '/services/x', { slug, ctx: world.system })
  expect(seen.html).toContain('Utkast')
})

test.each(demoServices)(
  'every page of $slug’s form is drawn, and keeps what was typed',
  async ({ form }) => {
    for (const [at, step] of stepsOf(form).entries()) {
      const asked = step.fields.filter(isQuestion).find(({ showIf }) => !showIf)
      const text = step.fields.find(({ kind }) => kind === 'short-text' || kind === 'long-text')
      // What a condition hides is asked for here.
      const page = await formPage(world.guest, form, { personalData: 'yes' }, { at })
      const html = draw(
        <Form
          errors={asked ? { [`fields.${asked.id}`]: 'Fyll i det här.' } : {}}
          values={text ? { [`fields.${text.id}`]: 'Det jag skrev <b>' } : {}}
        >
          <FormFields page={page} lang="sv" nonce="n" />
        </Form>,
      )
      for (const { id } of step.fields.filter(isQuestion).filter(({ showIf }) => !showIf))
        expect(html).toContain(`name="fields.${id}"`)
      if (text && !text.showIf) expect(html).toContain('Det jag skrev &lt;b&gt;')
      if (asked) expect(html).toContain('Fyll i det här.')
    }
  },
)
