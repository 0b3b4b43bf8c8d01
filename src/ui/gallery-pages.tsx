import {
  Breadcrumb,
  Button,
  Buttons,
  Columns,
  DateTime,
  Disclosure,
  Empty,
  Facts,
  Lines,
  LinkButton,
  Notice,
  Page,
  Pager,
  Paragraphs,
  PlainList,
  Prose,
  Said,
  SearchBox,
  Section,
  Stack,
  State,
  Steps,
  Tag,
  UndoBar,
  Unseen,
} from './index.ts'
import type { Line } from './index.ts'

const line = (tone: Line['tone'], title: string, stations: Record<string, string[]>): Line => ({
  id: `line-${tone}`,
  tone,
  title,
  href: `/line-${tone}`,
  stations: Object.entries(stations).map(([name, items]) => ({
    title: name,
    href: `/line-${tone}/${encodeURIComponent(name)}`,
    items: items.map((item) => ({ title: item, href: `/${encodeURIComponent(item)}` })),
  })),
})

const lines = [
  line(1, 'Forskning', {
    Planera: ['Datahanteringsplan', 'Etik och personuppgifter'],
    Söka: ['Systematisk sökning', 'Skaffa en artikel'],
    'Samla och lagra': ['Klassa och välj lagring', 'REDCap'],
    Analysera: ['Säker datormiljö', 'NVivo'],
    Publicera: ['Öppen tillgång', 'Välj licens'],
    Synas: ['Projekt i portalen', 'Figurer som talar'],
  }),
  line(2, 'Utbildning', {
    'Planera kurs': ['Kursrum i Canvas', 'Kontaktbibliotekarie'],
    Undervisa: ['Beställ bibliotekspass', 'Digitala verktyg'],
    'Spela in': ['Film, podd och ljud', 'Undertexter'],
    Examinera: ['Tentamensstöd', 'Frågegranskning'],
  }),
  line(3, 'Arbetsplats', {
    Dator: ['Ny dator', 'Lånedator'],
    Programvara: ['Licenser'],
    'Sal och AV': ['Felanmäl', 'Låna utrustning'],
    Konto: ['Ny på fakulteten', 'Sluta eller flytta'],
  }),
]

export const FrontSample = () => (
  <Page title="Vad behöver du hjälp med?">
    <SearchBox
      action="/search"
      label="Skriv med egna ord"
      size="large"
      defaultValue="hjälp med systematisk sökning"
    >
      Vanligt just nu: <a href="#1">Boka bibliotekarie</a> ·{' '}
      <a href="#2">Lagring för forskningsdata</a> · <a href="#3">Lånedator</a> ·{' '}
      <a href="#4">Felanmäl en sal</a>
    </SearchBox>
    <Lines lines={lines} />
    <Section ruled>
      <Columns>
        <Section title="Just nu">
          <PlainList
            items={[
              {
                id: '1',
                title: (
                  <>
                    <Tag tone="warn">Störning</Tag> Gruppmappar långsamma i Malmö sedan 9.10
                  </>
                ),
              },
              {
                id: '2',
                title: (
                  <>
                    <Tag>Planerat</Tag> Canvas uppdateras lördag 28 november kl. 7–9
                  </>
                ),
              },
            ]}
          />
        </Section>
        <Section title="Öppet idag">
          <PlainList
            items={[
              { id: '1', title: 'Forum Medicum, Lund', aside: '8–20' },
              { id: '2', title: 'Malmö', aside: '9–17' },
              { id: '3', title: 'Helsingborgs lasarett', aside: '9–16' },
            ]}
          />
        </Section>
        <Section title="Kommande kurser">
          <PlainList
            items={[
              {
                id: '1',
                title: 'Datahanteringsplan för befolkningsstudier',
                meta: (
                  <>
                    <DateTime value="2026-11-24T12:15:00Z" />, 4 platser kvar
                  </>
                ),
                aside: <a href="#a">Anmäl</a>,
              },
              {
                id: '2',
                title: 'Creative Commons på en lunch',
                meta: <DateTime value="2026-12-03" form="day" />,
                aside: <a href="#b">Anmäl</a>,
              },
            ]}
          />
        </Section>
      </Columns>
    </Section>
  </Page>
)

export const PartsSample = () => (
  <Page
    title="Systematisk sökning"
    lead="En bibliotekarie söker med dig, så att din översikt håller för granskning."
    before={
      <Breadcrumb
        items={[
          { href: '/', label: 'Start' },
          { href: '/all', label: 'Forskning' },
        ]}
      />
    }
    meta={
      <>
        Senast genomgången <DateTime value="2026-03-29" form="day" />
      </>
    }
    actions={
      <>
        <LinkButton href="/order">Beställ</LinkButton>
        <LinkButton href="/book" variant="quiet">
          Boka tid
        </LinkButton>
      </>
    }
  >
    <Columns layout="side">
      <Stack gap="loose">
        <Section title="Så går det till">
          <Steps
            items={[
              { title: 'Du beskriver din fråga', text: 'Några rader räcker.' },
              { title: 'Vi pratar 30 minuter', text: 'På plats eller på nätet.' },
              { title: 'Vi söker i tre databaser', text: 'Du ser varje steg.' },
              { title: 'Du får träffarna', text: 'Utan dubbletter, med en rapport.' },
            ]}
          />
        </Section>
        <Section title="Lägen och märken" aside={<a href="#alla">Visa alla</a>}>
          <Buttons>
            <State>Ny</State>
            <State tone="active">Pågår</State>
            <State tone="waiting">Väntar</State>
            <State tone="done">Klar</State>
            <State tone="danger">Försenad</State>
          </Buttons>
          <Buttons>
            <Tag>Planerat</Tag>
            <Tag tone="accent">English</Tag>
            <Tag tone="note">Utkast</Tag>
            <Tag tone="ok">I mål</Tag>
            <Tag tone="warn">svar idag 15.00</Tag>
            <Tag tone="danger">försenat 2 tim</Tag>
          </Buttons>
          <Buttons>
            <Button type="button">Svara</Button>
            <Button variant="quiet">Senare</Button>
            <Button variant="danger">Ta bort</Button>
            <Button variant="plain">Avbryt</Button>
            <Button small variant="quiet">
              Ta
            </Button>
            <Button disabled>Går inte nu</Button>
          </Buttons>
        </Section>
        <Stack>
          <Notice title="Tiderna gäller i Lund.">Fråga oss om Malmö.</Notice>
          <Notice tone="ok" role="status" title="Tack, vi har fått det." />
          <Notice tone="warn">Svaret kan dröja till måndag.</Notice>
          <Notice tone="note">Sparat som utkast.</Notice>
          <Notice tone="danger" role="alert" title="Filen kom inte med.">
            <p>
              Den är större än 50 MB. Resten är kvar. <a href="#fil">Välj en mindre fil</a>
            </p>
          </Notice>
        </Stack>
        <Disclosure summary="Vad kostar det?">
          <Paragraphs text={'Ingenting.\n\nFakulteten betalar,\noch du tackar nej när du vill.'} />
        </Disclosure>
        <Prose>
          <p>
            Löpande text med <a href="#lank">en länk</a> och en lista:
          </p>
          <ul>
            <li>högst 68 tecken på raden</li>
            <li>
              <Said text={{ en: 'a sentence that only exists in English' }} />
            </li>
          </ul>
        </Prose>
        <Empty title="Inget väntar på dig" action={<LinkButton href="/">Sök hjälp</LinkButton>}>
          Här visas det du har beställt.
        </Empty>
        <Pager newer="?before=1" older="?after=2">
          51–100
        </Pager>
      </Stack>
      <Stack>
        <Facts
          items={[
            { term: 'För vem', value: 'Forskare och doktorander' },
            { term: 'Var', value: 'Lund, Malmö, på nätet' },
            { term: 'Tar', value: 'två till fyra veckor' },
            { term: 'Kostar', value: 'ingenting' },
          ]}
        />
        <Facts
          layout="stack"
          items={[{ term: 'Vi som gör det', value: 'Forskning och lärande' }]}
        />
        <p>
          <Unseen>Läses upp men syns inte.</Unseen>
        </p>
      </Stack>
    </Columns>
    <UndoBar fields={{ undo: '1' }}>Du tog ärendet.</UndoBar>
  </Page>
)
