/** Where in a text something stands that looks like a Swedish personal identity number. */
export type Finding = { text: string; at: number; kind: 'personal' | 'coordination' }

const written = /(?<![\d-])((?:1[89]|20)?\d{2})(0[1-9]|1[0-2])(\d{2})([-+ ]?)(\d{4})(?![\d])/g

/**
 * Personal identity numbers (personnummer) and coordination numbers (samordningsnummer, day + 60) in a
 * text: a date that exists, and the check digit by Luhn over the ten digits. About one in ten of other numbers that
 * look like a date would pass, so a finding is a reason to ask, no proof.
 */
export function personNumbersIn(text: string): Finding[] {
  return [...text.matchAll(written)].flatMap((found) => {
    const [whole, year, month, day, , last] = found
    const born = Number(day) > 60 ? Number(day) - 60 : Number(day)
    const ten = `${year!.slice(-2)}${month}${day}${last}`
    if (!exists(year!, Number(month), born) || !luhn(ten)) return []
    return [{ text: whole, at: found.index, kind: Number(day) > 60 ? 'coordination' : 'personal' }]
  })
}

const exists = (year: string, month: number, day: number) => {
  // Without the century a leap day of either is let through.
  const full = year.length === 4 ? Number(year) : Number(year) % 4 === 0 ? 2000 : 2001
  const date = new Date(Date.UTC(full, month - 1, day))
  return day >= 1 && date.getUTCMonth() === month - 1
}

const luhn = (digits: string) => {
  const sum = digits.split('').reduce((sum, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return sum + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
