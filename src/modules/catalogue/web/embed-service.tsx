import { read } from '#kernel/web/pages.ts'
import { asJson, wantsJson } from '#modules/catalogue/embed/as-json.ts'
import { embeddedService } from '#modules/catalogue/embed/embedded.ts'
import type { Text2 } from '#kernel/text.ts'
import { Facts, LinkButton, Said, Stack, useText } from '#ui/index.ts'
import { catalogueText } from '../text.ts'
import type { Route } from './+types/embed-service'
import { framed } from './parts/framed.tsx'

/** A service as a card for the frame of another site, or as JSON with `?as=json`. */
export const loader = ({ params, request, ...args }: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const service = await embeddedService(ctx, params.slug)
    return wantsJson(request) ? asJson(ctx, request, service) : framed(ctx, <Card {...service} />)
  })

type CardProps = {
  name: Text2
  summary: Text2
  channels: string[]
  facts: { cost: Text2; where: Text2 }
  url: string
}

const Card = ({ name, summary, channels, facts, url }: CardProps) => {
  const text = useText(catalogueText)
  const orders = channels.includes('order')
  return (
    <Stack>
      <h1>
        <Said text={name} />
      </h1>
      <p>
        <Said text={summary} />
      </p>
      <Facts
        items={[
          { term: text('service.cost'), value: <Said text={facts.cost} /> },
          { term: text('service.where'), value: <Said text={facts.where} /> },
        ]}
      />
      <p>
        <LinkButton href={url}>{text(orders ? 'embed.order' : 'embed.read')}</LinkButton>
      </p>
    </Stack>
  )
}
