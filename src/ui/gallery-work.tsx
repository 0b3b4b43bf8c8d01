import {
  ActionForm,
  AutoLine,
  Button,
  Buttons,
  Checklist,
  Conversation,
  DateTime,
  Disclosure,
  Facts,
  Figure,
  Form,
  Interval,
  ListRow,
  Message,
  NoteMessage,
  NotePlace,
  Page,
  Pager,
  Panes,
  Progress,
  ReplyPlace,
  RowList,
  Section,
  SideNav,
  Sparkline,
  Stack,
  State,
  Table,
  Tag,
  TextArea,
  Value,
  WritingPlaces,
} from './index.ts'

const labels = { rows: 'Lista', open: 'Öppet', facts: 'Fakta' }

const views = (
  <SideNav
    label="Vyer"
    groups={[
      {
        items: [
          { href: '/w?v=mine', label: 'Mina', count: 7, current: true },
          { href: '/w?v=group', label: 'Min grupp', count: 23 },
          { href: '/w?v=none', label: 'Ingen har tagit', count: 4 },
          { href: '/w?v=waiting', label: 'Väntar', count: 12 },
        ],
      },
      {
        title: 'Egna vyer',
        items: [
          { href: '/w?v=own1', label: 'Sökuppdrag i Malmö', count: 5 },
          { href: '/w?v=own2', label: 'Doktorander, engelska', count: 9 },
        ],
      },
    ]}
  />
)

const rows = (selected: number | undefined) => (
  <>
    <RowList label="Mina">
      {(
        [
          [
            'Systematisk sökning om sömn och hjärtsvikt',
            '2026-0412 · Mira Holm, doktorand · Lund',
            1,
          ],
          ['Kan inte öppna gruppmappen', '2026-0409 · Per Alm · Malmö', 2],
          [
            'Canvas: nytt kursrum VT27 läkarprogrammet',
            '2026-0407 · Kursadministrationen · Lund',
            0,
          ],
          ['Undertexter till föreläsningsfilm', '2026-0398 · Jonas Ek · Helsingborg', 3],
          ['Which licence for our data set?', '2026-0391 · Li Wei, postdoc · Lund', 0],
        ] as const
      ).map(([title, meta, kind], index) => (
        <ListRow
          key={title}
          href={`/w/${index}`}
          title={title}
          meta={meta}
          corner="AÅ"
          selected={index === selected}
          unread={index === 1}
          aside={
            kind === 1 ? (
              <Tag tone="warn">svar idag 15.00</Tag>
            ) : kind === 2 ? (
              <Tag tone="danger">försenat 2 tim</Tag>
            ) : kind === 3 ? (
              'väntar på svar'
            ) : (
              <DateTime value="2026-12-01" form="short" />
            )
          }
        />
      ))}
    </RowList>
    <Pager older="?after=1">3 nya</Pager>
  </>
)

export const RowsSample = () => (
  <Page title="Mina" width="full">
    <Panes views={views} rows={rows(undefined)} labels={labels} />
  </Page>
)

export const RecordSample = () => (
  <Page title="Systematisk sökning om sömn och hjärtsvikt" width="full">
    <Panes
      views={views}
      rows={rows(0)}
      labels={labels}
      back={{ href: '/w', label: 'Mina' }}
      open={<OpenRecord />}
      facts={<RecordFacts />}
    />
  </Page>
)

const OpenRecord = () => (
  <>
    <Stack gap="tight">
      <h2>Systematisk sökning om sömn och hjärtsvikt</h2>
      <p className="meta">
        2026-0412 · Sökuppdrag · kom in <DateTime value="2026-11-23T09:02:00Z" />
      </p>
    </Stack>
    <Conversation label="Samtal">
      <Message
        who="Mira Holm"
        when="2026-11-23T09:02:00Z"
        via="via webben"
        files={[
          { href: '/f/1', name: 'frågan-PICO.docx', size: '24 kB' },
          {
            href: '/f/2',
            name: 'kända-artiklar.ris',
            after: <Tag tone="ok">3 av 3 igenkända</Tag>,
          },
        ]}
        quoted="Hej! Här är frågan igen."
      >
        Vi planerar en översikt om behandling av sömnapné vid hjärtsvikt. Protokollet är på gång i
        PROSPERO. Tre kända artiklar bifogas.
      </Message>
      <NoteMessage who="Bo Lind" when="2026-11-23T10:20:00Z">
        Liknar 2025-1180. Förslag: återanvänd blocket för hjärtsvikt, version 3.
      </NoteMessage>
      <AutoLine when="2026-11-23T11:00:00Z">
        Automatiskt svar från Mira Holm: borta till torsdag. Klockan går.
      </AutoLine>
      <Message who="Anna Ås" to="Mira Holm" when="2026-11-24T07:45:00Z">
        Tack! Ska barn under 18 ingå? Jag har bokat 30 minuter torsdag kl. 10 så går vi igenom
        frågan.
      </Message>
    </Conversation>
    <WritingPlaces>
      <ReplyPlace title="Svar till Mira Holm">
        <Form>
          <TextArea name="text" label="Svar" hideLabel unmarked required rows={3} />
          <Buttons>
            <Button>Svara</Button>
            <span className="meta">Utkast sparat</span>
          </Buttons>
        </Form>
      </ReplyPlace>
      <NotePlace>
        <Form errors={{ text: 'Skriv något först.' }}>
          <TextArea name="text" label="Anteckning" hideLabel unmarked required rows={3} />
          <Button variant="quiet">Anteckna</Button>
        </Form>
      </NotePlace>
    </WritingPlaces>
  </>
)

const RecordFacts = () => (
  <Stack>
    <Facts
      layout="stack"
      items={[
        { term: 'Läge', value: <State tone="active">Pågår</State> },
        {
          term: 'Utlovat',
          value: (
            <>
              Svar idag 15.00 · <a href="#varfor">varför?</a>
            </>
          ),
        },
        { term: 'Beställare', value: 'Mira Holm, doktorand, Lund' },
        false,
      ]}
    />
    <ActionForm fields={{ act: 'wait' }} small>
      Vänta på svar
    </ActionForm>
    <Section
      title="Checklista"
      level={3}
      aside={
        <span className="meta">
          <Progress done={2} n={4} />
        </span>
      }
    >
      <Checklist
        items={[
          {
            id: '1',
            label: 'Frågan avgränsad',
            done: true,
            fields: { item: '1' },
            meta: 'Anna Ås igår',
          },
          { id: '2', label: 'Överenskommelse', done: true },
          { id: '3', label: 'Testsökning', done: false, fields: { item: '3' } },
          { id: '4', label: 'Rapport', done: false },
        ]}
      />
    </Section>
  </Stack>
)

const percent = (value: number) => `${Math.round(value * 100)} %`
const growth = [0.71, 0.76, 0.8, 0.86, 0.88, 0.91].map((value, index) => ({
  label: `${index + 1}/26`,
  value,
  low: value - 0.1 + index * 0.008,
  high: Math.min(1, value + 0.08 - index * 0.006),
}))

export const FiguresSample = () => (
  <Page
    title="Planen, läget idag"
    lead="Siffrorna räknas ur arbetet självt. Streckad linje är målet, fältet är osäkerheten."
  >
    <Section title="Ändamålsenliga resurser och verktyg">
      <Table
        caption="Ändamålsenliga resurser och verktyg"
        hideCaption
        narrow="stack"
        columns={[
          { key: 'id', title: 'Rad', hideTitle: true, width: 'narrow', header: true },
          { key: 'what', title: 'Aktivitet' },
          { key: 'who', title: 'Ansvarig' },
          { key: 'line', title: 'Utveckling' },
          { key: 'value', title: 'Värde' },
          { key: 'state', title: 'Läge', width: 'narrow' },
        ]}
        rows={['A1', 'A2'].map((id) => ({
          id,
          anchor: id.toLowerCase(),
          below: id === 'A1' && (
            <Disclosure summary="Kommentar från november">Fler svar än väntat.</Disclosure>
          ),
          cells: {
            id,
            what: 'Utvärdera hur nöjda de är som beställt sökuppdrag',
            who: 'Forskning och lärande',
            line: <Sparkline title={`${id} nöjda`} points={growth} target={0.9} format={percent} />,
            value: <Value value="91 %" note="nöjda, n = 47 (80–96)" />,
            state: <State tone="done">I mål</State>,
          },
        }))}
      />
    </Section>
    <Figure title="Allt fler är nöjda" note="Andel nöjda per månad, 95 % intervall.">
      <Sparkline
        size="large"
        title="Andel nöjda per månad"
        points={growth}
        target={0.9}
        format={percent}
      />
    </Figure>
    <Interval title="Nöjda" value={0.91} low={0.8} high={0.96} target={0.9} format={percent} />
    <Table
      caption="Per ort"
      columns={[
        { key: 'place', title: 'Ort', header: true },
        { key: 'n', title: 'Antal', align: 'end' },
        { key: 'value', title: 'Andel', align: 'end' },
      ]}
      rows={[
        { id: 'lund', cells: { place: 'Lund', n: 31, value: '92 %' } },
        { id: 'malmo', cells: { place: 'Malmö', n: 16, value: '88 %' } },
      ]}
    />
  </Page>
)
