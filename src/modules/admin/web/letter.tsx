import { asId } from '#kernel/input.ts'
import { read } from '#kernel/web/pages.ts'
import { letter } from '#modules/admin/queries.ts'
import {
  Breadcrumb,
  DateTime,
  Facts,
  LinkButton,
  Page,
  Paragraphs,
  Section,
  useText,
} from '#ui/index.ts'
import { words } from '../text.ts'
import { LetterState } from './parts/letter-state.tsx'
import type { Route } from './+types/letter'

export const loader = (args: Route.LoaderArgs) =>
  read(args, async (ctx) => {
    const { toName, toAddress, fromName, subject, text, language, button, state, ...rest } =
      await letter(ctx, asId(args.params.id))
    const { attempts, lastError, createdAt, sentAt } = rest
    return {
      toName,
      toAddress,
      fromName,
      subject,
      text,
      language,
      button,
      state,
      attempts,
      lastError,
      createdAt,
      sentAt,
    }
  })

/** One e-mail, word by word as its reader got it. */
export default function Letter({ loaderData: letter }: Route.ComponentProps) {
  const text = useText(words)
  return (
    <Page
      title={letter.subject}
      titleLang={letter.language}
      width="read"
      before={
        <Breadcrumb
          items={[
            { href: '/admin', label: text('admin') },
            { href: '/admin/letters', label: text('letters') },
          ]}
        />
      }
    >
      <Facts
        items={[
          { term: text('to'), value: `${letter.toName} <${letter.toAddress}>` },
          { term: text('from'), value: letter.fromName },
          { term: text('made'), value: <DateTime value={letter.createdAt} /> },
          { term: text('state'), value: <LetterState state={letter.state} /> },
          letter.sentAt && { term: text('sent'), value: <DateTime value={letter.sentAt} /> },
          letter.attempts > 0 && { term: text('attempts'), value: letter.attempts },
          letter.lastError !== null && { term: text('error'), value: letter.lastError },
        ]}
      />
      <Section ruled>
        <Paragraphs text={letter.text} lang={letter.language} />
        {letter.button?.url && (
          <LinkButton href={letter.button.url} variant="quiet" reload>
            {letter.button.label}
          </LinkButton>
        )}
        {letter.button?.url === null && <p className="meta">{text('linksHidden')}</p>}
      </Section>
    </Page>
  )
}
