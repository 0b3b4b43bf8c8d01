import type { mailboxForm } from '#modules/mail/mailboxes/page.ts'
import type { Refused } from '#kernel/web/pages.ts'
import {
  Button,
  Disclosure,
  Form,
  Hidden,
  Section,
  Select,
  TextField,
  typed,
  useText,
} from '#ui/index.ts'
import { mailboxWords } from '../../mailboxes/text.ts'

const securities = ['tls', 'starttls', 'none'] as const
const signIns = ['password', 'client-credentials', 'refresh-token'] as const

type Props = {
  data: Awaited<ReturnType<typeof mailboxForm>>
  refused?: Refused | undefined
}

export function MailboxForm({ data: { mailbox, teams, services }, refused }: Props) {
  const text = useText(mailboxWords)
  const imap = mailbox?.imap
  const none = (label: string) => ({ value: '', label })
  return (
    <Form
      errors={refused?.errors}
      values={refused && typed(refused.values)}
      label={text('mailboxes')}
    >
      {mailbox ? (
        <Hidden name="version" value={String(mailbox.version)} />
      ) : (
        <TextField name="address" type="email" label={text('address')} required />
      )}
      <Select
        name="team"
        label={text('team')}
        defaultValue={mailbox?.team?.slug ?? ''}
        options={[none(text('teamOfService')), ...teams]}
      />
      <Select
        name="service"
        label={text('service')}
        defaultValue={mailbox?.service?.slug ?? ''}
        options={[none(text('generalService')), ...services]}
      />
      <TextField
        name="silentAfterHours"
        label={text('silentAfterHours')}
        help={text('silentHelp')}
        inputMode="numeric"
        defaultValue={String(mailbox?.silentAfterHours ?? '')}
      />
      <Section title={text('fetching')} level={2}>
        <p>{text('fetchingHelp')}</p>
        <TextField name="imap.host" label={text('host')} defaultValue={imap?.host} />
        <TextField
          name="imap.port"
          label={text('port')}
          inputMode="numeric"
          defaultValue={String(imap?.port ?? 993)}
        />
        <Select
          name="imap.security"
          label={text('security')}
          defaultValue={imap?.security ?? 'tls'}
          options={securities.map((value) => ({ value, label: text(`security.${value}`) }))}
        />
        <TextField
          name="imap.user"
          label={text('user')}
          autoComplete="off"
          defaultValue={imap?.user}
        />
        <Select
          name="imap.signIn"
          label={text('signIn')}
          defaultValue={imap?.signIn ?? 'password'}
          options={signIns.map((value) => ({ value, label: text(`signIn.${value}`) }))}
        />
        <TextField
          name="secret"
          type="password"
          autoComplete="new-password"
          label={text('secret')}
          help={text('secretHelp')}
        />
        <TextField
          name="secretExpiresOn"
          type="date"
          label={text('secretExpiresOn')}
          help={text('secretExpiresHelp')}
          defaultValue={mailbox?.secretExpiresOn ?? ''}
        />
        <Disclosure
          summary={text('oauth')}
          open={
            refused !== undefined ||
            (imap !== undefined && imap !== null && imap.signIn !== 'password')
          }
        >
          <TextField name="imap.tokenUrl" label={text('tokenUrl')} defaultValue={imap?.tokenUrl} />
          <TextField name="imap.clientId" label={text('clientId')} defaultValue={imap?.clientId} />
          <TextField name="imap.scope" label={text('scope')} defaultValue={imap?.scope} />
          <TextField
            name="clientSecret"
            type="password"
            autoComplete="new-password"
            label={text('clientSecret')}
            help={text('clientSecretHelp')}
          />
        </Disclosure>
        <TextField
          name="imap.folder"
          label={text('folder')}
          defaultValue={imap?.folder ?? 'INBOX'}
        />
        <TextField
          name="imap.moveTo"
          label={text('moveTo')}
          help={text('moveToHelp')}
          defaultValue={imap?.moveTo}
        />
      </Section>
      <Button>{text('save')}</Button>
    </Form>
  )
}
