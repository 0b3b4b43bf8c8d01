import { read } from '#kernel/web/pages.ts'
import { administratorsOnly } from '#modules/people/index.ts'
import { Anchor, Page, PlainList, useText } from '#ui/index.ts'
import { words } from '../text.ts'
import type { Route } from './+types/admin'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    administratorsOnly(ctx)
    return null
  })

export default function Admin() {
  const text = useText(words)
  const pages = [
    { href: '/admin/health', title: text('health'), meta: text('healthLink') },
    { href: '/admin/letters', title: text('letters'), meta: text('lettersLink') },
    { href: '/admin/catalogue', title: text('catalogue'), meta: text('catalogueLink') },
    { href: '/admin/forms', title: text('forms'), meta: text('formsLink') },
    { href: '/admin/codes', title: text('codes'), meta: text('codesLink') },
    { href: '/admin/search', title: text('search'), meta: text('searchLink') },
    { href: '/admin/mail', title: text('mailIn'), meta: text('mailInLink') },
    { href: '/admin/mailboxes', title: text('mailboxes'), meta: text('mailboxesLink') },
    { href: '/admin/people', title: text('people'), meta: text('peopleLink') },
    { href: '/admin/organisation', title: text('organisation'), meta: text('organisationLink') },
    { href: '/admin/rights', title: text('rights'), meta: text('rightsLink') },
    { href: '/admin/resources', title: text('resources'), meta: text('resourcesLink') },
    { href: '/admin/tokens', title: text('tokens'), meta: text('tokensLink') },
    { href: '/admin/readings', title: text('readings'), meta: text('readingsLink') },
    { href: '/admin/elevation', title: text('elevation'), meta: text('elevationLink') },
    {
      href: '/admin/second-factors',
      title: text('secondFactors'),
      meta: text('secondFactorsLink'),
    },
    { href: '/admin/sign-ins', title: text('signIns'), meta: text('signInsLink') },
    { href: '/admin/population', title: text('population'), meta: text('populationLink') },
    { href: '/admin/contacts', title: text('contacts'), meta: text('contactsLink') },
    { href: '/admin/processing', title: text('processing'), meta: text('processingLink') },
    { href: '/admin/groups', title: text('groups'), meta: text('groupsLink') },
    { href: '/plan', title: text('plan'), meta: text('planLink') },
    { href: '/api/docs', title: text('api'), meta: text('apiLink') },
  ]
  return (
    <Page title={text('admin')} lead={text('lead')} width="read">
      <PlainList
        items={pages.map(({ href, title, meta }) => ({
          id: href,
          title: (
            <Anchor href={href} reload={href.startsWith('/api')}>
              {title}
            </Anchor>
          ),
          meta,
        }))}
      />
    </Page>
  )
}
