import type { Looked } from '#modules/catalogue/forms/editor.ts'
import { Columns, Form, LangProvider, Notice, Section, useText } from '#ui/index.ts'
import { formsText } from '../../forms/text.ts'
import { FormFields } from './form-fields.tsx'

/** What has to be mended before the form can be asked. */
export const Findings = ({ looked, tried }: { looked: Looked; tried: boolean }) => {
  const text = useText(formsText)
  if (looked.findings.length === 0)
    return tried ? <Notice tone="ok" role="status" title={text('nothingWrong')} /> : null
  return (
    <Notice tone="warn" role="alert" title={text('wrong')}>
      <ul>
        {looked.findings.map(({ field, code, about = '', lang }) => (
          <li key={`${field} ${code} ${about} ${lang}`}>
            <strong>{field}</strong>: {text(code, { about })}
            {lang && ` (${text(lang)})`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** What differs from the form that is asked today. */
export const Changes = ({ changes }: Pick<Looked, 'changes'>) => {
  const text = useText(formsText)
  if (changes.length === 0) return null
  return (
    <Section title={text('changes')}>
      <ul>
        {changes.map(({ id, change, of }) => (
          <li key={id}>
            <strong>{id}</strong>: {text(change)}
            {of.length > 0 && ` (${of.join(', ')})`}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The form as it is met on a phone, in both languages. */
export const Preview = ({ page, nonce }: { page: Looked['preview']; nonce: string }) => {
  const text = useText(formsText)
  return (
    <Columns>
      {(['sv', 'en'] as const).map((lang) => (
        <Section key={lang} level={3} title={text(lang)}>
          <div className="phone" lang={lang}>
            <LangProvider lang={lang}>
              <Form method="get" label={text(lang)}>
                <FormFields page={page} lang={lang} nonce={nonce} />
              </Form>
            </LangProvider>
          </div>
        </Section>
      ))}
    </Columns>
  )
}
