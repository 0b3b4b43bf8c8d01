import {
  Button,
  Buttons,
  Checkbox,
  CheckboxGroup,
  FileField,
  Form,
  Hidden,
  LinkButton,
  Page,
  RadioGroup,
  Rating,
  SearchBox,
  Select,
  TextArea,
  TextField,
} from './index.ts'

export const FormSample = () => (
  <Page title="Beställ sökning" width="read" lead="Steg 2 av 3: din fråga.">
    <Form
      files
      errors={{
        topic: 'Skriv vad du vill veta. En mening räcker.',
        'fields.where': 'Välj minst en databas.',
        form: 'Någon annan ändrade samtidigt.',
      }}
      values={{ name: 'Mira Holm' }}
    >
      <TextField name="name" label="Namn" required autoComplete="name" maxLength={200} />
      <TextField name="email" type="email" label="E-post" required help="Dit skickar vi svaret." />
      <TextArea name="topic" label="Din fråga" required help="Skriv som till en kollega." />
      <TextField name="fields.until" type="date" label="Behövs senast" />
      <TextField name="fields.n" type="number" label="Antal kända artiklar" min={0} />
      <Select
        name="fields.kind"
        label="Slags översikt"
        required
        options={[
          { value: 'systematic', label: 'Systematisk' },
          { value: 'scoping', label: 'Kartläggande' },
          { label: 'Annat', options: [{ value: 'quick', label: 'Snabb' }] },
        ]}
      />
      <RadioGroup
        name="fields.role"
        label="Du är"
        required
        defaultValue="phd"
        options={[
          { value: 'phd', label: 'Doktorand', help: 'Handledaren får en kopia.' },
          { value: 'staff', label: 'Forskare' },
        ]}
      />
      <CheckboxGroup
        name="fields.where"
        label="Databaser"
        inline
        defaultValue={['pubmed']}
        options={[
          { value: 'pubmed', label: 'PubMed' },
          { value: 'embase', label: 'Embase' },
          { value: 'psycinfo', label: 'PsycInfo' },
        ]}
      />
      <FileField
        name="file"
        label="Kända artiklar"
        help="RIS, BibTeX eller Word, högst 50 MB."
        multiple
      />
      <Checkbox name="copy" label="Skicka en kopia till min handledare" />
      <Rating name="score" label="Hur nöjd är du?" required defaultValue={4} />
      <Hidden name="version" value={3} />
      <Buttons>
        <Button>Granska och beställ</Button>
        <LinkButton href="/" variant="plain">
          Avbryt
        </LinkButton>
      </Buttons>
    </Form>
    <Form inline label="Lämna över">
      <Select
        name="to"
        label="Lämna över till"
        unmarked
        defaultValue="bo"
        options={[{ value: 'bo', label: 'Bo Lind' }]}
      />
      <Button variant="quiet">Lämna över</Button>
    </Form>
    <SearchBox action="/search" label="Sök tjänster" keep={{ lang: 'sv' }} />
  </Page>
)
