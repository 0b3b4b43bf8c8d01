import { sql } from 'kysely'
import type { Ctx } from '#kernel/context.ts'

/** Names as common and as rare as in a register: a few that many bear, and a tail. */
const first =
  'Anna Erik Maria Lars Karin Karl Kristina Anders Lena Johan Åsa Per Eva Nils Birgitta Jan Marie Mikael Fatemeh Mohammad Xinyi Olof Kerstin Kristoffer Søren Zoë'
const last =
  'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindqvist Östergård Åkerlund Björk Rostamian Nguyen Sjöström Håkansson Wallin Ek'

/** Adds so many persons, each with two addresses and an affiliation, in a few statements. */
export async function manyPersons(ctx: Ctx, count: number) {
  for (let from = 0; from < count; from += 2_000) {
    const to = Math.min(count, from + 2_000) - 1
    await sql`
      insert into people (name, email, email_verified, language, created_at, updated_at)
      select (string_to_array(${first}, ' '))[1 + n * 7 % 26] || ' ' ||
        (string_to_array(${last}, ' '))[1 + n / 26 % 20] ||
        case when n % 3 = 0 then '-' || initcap(translate(md5(n::text), '0123456789', 'aeiouaeiou')) else '' end,
        'person.' || n || '@example.org', true, 'sv', now(), now()
      from generate_series(${from}::int, ${to}::int) n`.execute(ctx.db)
    await sql`
      insert into person_addresses (person_id, address, verified_at, created_at)
      select id, replace(email, '@', '@region.'), now(), now() from people
      where email like 'person.%'
        and split_part(split_part(email, '@', 1), '.', 2)::int between ${from}::int and ${to}::int`.execute(
      ctx.db,
    )
    await sql`
      insert into affiliations (person_id, kind, organisation, created_at)
      select id, 'researcher', '{"sv":"Institutionen","en":"The department"}', now() from people
      where email like 'person.%'
        and split_part(split_part(email, '@', 1), '.', 2)::int between ${from}::int and ${to}::int`.execute(
      ctx.db,
    )
  }
}
