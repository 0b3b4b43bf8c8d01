import { expect, test } from 'vitest'
import { lint } from './lint.ts'

type Case = [say: string, from: string, text: string, code: string, at: string]

test.each<Case>([
  ['a bracket that is never closed', 'pubmed', 'cat[ti] AND (dog[ti]', 'bracket-not-closed', '('],
  ['a bracket that was never opened', 'pubmed', 'cat[ti]) AND dog[ti]', 'bracket-not-opened', ')'],
  ['a quotation mark without its partner', 'pubmed', 'dog[ti] OR "cat', 'quote-not-closed', '"'],
  ['curly quotation marks', 'pubmed', '“cat dog”[ti]', 'quote-curly', '“cat dog”'],
  [
    'lower case where PubMed needs capitals',
    'pubmed',
    'cat[ti] or dog[ti]',
    'operator-lower-case',
    'or',
  ],
  [
    'AND beside OR',
    'ovid',
    'cat.ti. or dog.ti. and bird.ti.',
    'operators-mixed',
    'cat.ti. or dog.ti. and bird.ti.',
  ],
  [
    'an operator with nothing behind it',
    'pubmed',
    'cat[ti] AND AND dog[ti]',
    'operand-missing',
    'AND',
  ],
  ['two searches side by side', 'wos', '(cat) (dog)', 'operator-missing', '('],
  [
    'a line that is not there',
    'ovid',
    '1. cat.ti.\n2. dog.ti.\n3. 1 or 2 or 7',
    'line-missing',
    '7',
  ],
  ['a line that names itself', 'ovid', '1. cat.ti.\n2. 1 or 2', 'line-later', '2'],
  [
    'a line that nobody uses',
    'ovid',
    '1. cat.ti.\n2. dog.ti.\n3. bird.ti.\n4. 1 or 3',
    'line-unused',
    'dog.ti.',
  ],
  ['a field that is not there', 'pubmed', 'cat[zz]', 'field-unknown', '[zz]'],
  ['a field on brackets', 'pubmed', '(cat OR dog)[ti]', 'field-on-brackets', '[ti]'],
  [
    'truncation in a phrase of Cochrane',
    'cochrane',
    '"hearing aid*":ti',
    'truncation-in-phrase',
    '"hearing aid*"',
  ],
  ['truncation after too few letters', 'pubmed', 'cat*[ti]', 'truncation-short', 'cat*'],
  ['truncation inside a word', 'pubmed', 'p*diatric[ti]', 'truncation-left', 'p*diatric'],
  ['a wildcard of another database', 'pubmed', 'wom?n[ti]', 'wildcard-foreign', 'wom?n'],
  ['the proximity of another database', 'wos', 'TS=(cat adj3 dog)', 'proximity-foreign', 'adj3'],
  [
    'truncation in the proximity of PubMed',
    'pubmed',
    '"cats dog*"[tiab:~3] OR "cat* dog"[tiab:~2]',
    'phrase-truncated',
    '"cats dog*"',
  ],
  ['the spelling of one side of the sea', 'ovid', 'tumour*.ti.', 'spelling-one-sided', 'tumour*'],
  ['a word that is also written apart', 'ovid', 'followup.ti.', 'variant-missing', 'followup'],
  [
    'a heading without its words',
    'ovid',
    'exp Asthma/ or wheez*.ti.',
    'heading-without-words',
    'exp Asthma/',
  ],
  ['a limit by date', 'pubmed', 'cat[ti] AND 2010:2020[dp]', 'limit-date', '2010:2020[dp]'],
  ['a limit to a language', 'pubmed', 'cat[ti] AND english[la]', 'limit-language', 'english[la]'],
])('%s is found, at its place', (_say, from, text, code, at) => {
  const found = lint(text, from).find((it) => it.code === code)
  expect(found && text.slice(found.at.start, found.at.end)).toBe(at)
})

test.each([
  [
    'pubmed',
    '("Asthma"[Mesh] OR asthma*[tiab]) AND ("school nurse"[tiab] OR "school nurses"[tiab])',
  ],
  [
    'ovid',
    '1. exp Asthma/\n2. asthma*.ti,ab,kf.\n3. 1 or 2\n4. (school adj3 nurs*).ti,ab,kf.\n5. 3 and 4',
  ],
  ['embase', "('asthma'/exp OR asthma*:ti,ab,kw) AND (school NEAR/3 nurs*):ti,ab,kw"],
  ['cinahl', '(MH "Asthma+") OR TI asthma* OR AB (asthma* N3 school)'],
  ['wos', 'TS=(asthma* AND (tumor* OR tumour*))'],
])('a strategy of %s that is right is left in peace', (from, text) => {
  expect(lint(text, from)).toEqual([])
})

test('a finding says what to do, in both languages, by line and column', () => {
  const [found] = lint('1. cat[ti]\n2. dog[zz]\n3. #1 OR #2', 'pubmed')
  expect(found).toMatchObject({ code: 'field-unknown', severity: 'error', line: 2, column: 7 })
  expect(found!.message).toEqual({ sv: 'Fältet zz finns inte.', en: 'There is no field zz.' })
  expect(found!.advice.sv).not.toBe(found!.advice.en)
})
