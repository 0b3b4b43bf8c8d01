import { LangProvider, Shell } from './index.ts'
import type { Lang } from '#kernel/text.ts'
import { FormSample } from './gallery-form.tsx'
import { FrontSample, PartsSample } from './gallery-pages.tsx'
import { FiguresSample, RecordSample, RowsSample } from './gallery-work.tsx'

/** Every part in its states, as whole pages: what the tests look at, and what to look at by eye. */
export const samples = {
  front: FrontSample,
  parts: PartsSample,
  form: FormSample,
  rows: RowsSample,
  record: RecordSample,
  figures: FiguresSample,
} as const
export type SampleName = keyof typeof samples

export const Gallery = ({ sample, lang = 'sv' }: { sample: SampleName; lang?: Lang }) => {
  const Sample = samples[sample]
  const work = sample === 'rows' || sample === 'record'
  return (
    <LangProvider lang={lang} now="2026-11-24T14:00:00Z">
      <Shell
        unit={work ? undefined : 'Bibliotek & IKT · Medicinska fakulteten'}
        nav={
          work
            ? ['Arbete', 'Bokningar', 'Uppdrag', 'Planen'].map(navItem)
            : ['Tjänster', 'Boka', 'Kurser', 'Platser'].map(navItem)
        }
        language={{ href: '?lang=en', label: 'English', lang: 'en' }}
        account={work ? navItem('Anna Ås') : navItem('Logga in')}
        search={work ? { action: '/search', label: 'Sök arbete, personer, guider' } : undefined}
        banner={sample === 'parts' && <p>En provuppställning. Alla namn är påhittade.</p>}
        footer={
          <ul>
            <li>
              <a href="#om">Om Navet</a>
            </li>
            <li>
              <a href="#redogorelse">Tillgänglighetsredogörelse</a>
            </li>
            <li>
              <a href="#uppgifter">Personuppgifter</a>
            </li>
          </ul>
        }
      >
        <Sample />
      </Shell>
    </LangProvider>
  )
}

const navItem = (label: string) => ({
  href: `/${encodeURIComponent(label.toLowerCase())}`,
  label,
})
