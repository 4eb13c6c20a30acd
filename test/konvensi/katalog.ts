import { z } from 'zod'
import { many } from '#src/lib/sql.ts'
import type { Reader } from '#src/lib/sql.ts'

const Constraint = z.strictObject({
  name: z.string(),
  kind: z.enum(['primary', 'unique', 'check', 'foreign', 'exclusion']),
  columns: z.array(z.string()),
  target: z.string().nullable(),
  targetColumns: z.array(z.string()),
  definition: z.string(),
})

const Table = z.strictObject({
  schema: z.string(),
  name: z.string(),
  kind: z.enum(['table', 'view']),
  comment: z.string().nullable(),
  isRlsEnabled: z.boolean(),
  isRlsForced: z.boolean(),
  options: z.array(z.string()),
  policies: z.array(z.strictObject({ name: z.string(), permissive: z.boolean(), expression: z.string() })),
  columns: z.array(z.strictObject({ name: z.string(), type: z.string(), notNull: z.boolean(), precision: z.number().nullable() })),
  constraints: z.array(Constraint),
  indexes: z.array(z.strictObject({ name: z.string(), unique: z.boolean(), isConstraint: z.boolean(), partial: z.boolean(), columns: z.array(z.string()) })),
  triggers: z.array(z.string()),
})
export type Tabel = z.output<typeof Table>

/** Every table and view outside PostgreSQL's own schemas, as plain data. */
export async function listTabel(sql: Reader): Promise<Tabel[]> {
  const rows = sql`
    select n.nspname as schema, c.relname as name, case c.relkind when 'v' then 'view' else 'table' end as kind,
      obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as "is_rls_enabled", c.relforcerowsecurity as "is_rls_forced",
      coalesce(c.reloptions, '{}') as options,
      (select coalesce(jsonb_agg(jsonb_build_object('name', p.polname, 'permissive', p.polpermissive, 'expression',
          concat_ws(' ', pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid)))), '[]')
        from pg_policy p where p.polrelid = c.oid) as policies,
      (select coalesce(jsonb_agg(jsonb_build_object('name', a.attname, 'type', t.typname, 'notNull', a.attnotnull, 'precision',
          case when a.atttypmod > 0 then a.atttypmod end) order by a.attnum), '[]')
        from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
      (select coalesce(jsonb_agg(jsonb_build_object('name', k.conname,
          'kind', case k.contype when 'p' then 'primary' when 'u' then 'unique' when 'c' then 'check' when 'f' then 'foreign' else 'exclusion' end,
          'columns', ${names(sql, 'k.conrelid', 'k.conkey')}, 'target', tn.relname,
          'targetColumns', ${names(sql, 'k.confrelid', 'k.confkey')}, 'definition', pg_get_constraintdef(k.oid))), '[]')
        from pg_constraint k left join pg_class tn on tn.oid = k.confrelid where k.conrelid = c.oid and k.contype in ('p', 'u', 'c', 'f', 'x')) as constraints,
      (select coalesce(jsonb_agg(jsonb_build_object('name', i.relname, 'unique', x.indisunique, 'partial', x.indpred is not null,
          'isConstraint', exists (select from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u', 'x')),
          'columns', ${names(sql, 'x.indrelid', 'x.indkey')})), '[]')
        from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid) as indexes,
      (select coalesce(jsonb_agg(g.tgname), '[]') from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal) as triggers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1, 2`
  return await many(Table, rows)
}

/** The names behind an array of column numbers, in its order; an expression in an index has number 0 and shows as `()`. */
function names(sql: Reader, table: string, numbers: string): ReturnType<Reader['unsafe']> {
  return sql.unsafe(`(select coalesce(jsonb_agg(coalesce(a.attname, '()') order by u.ord), '[]')
    from unnest(${numbers}) with ordinality u(num, ord) left join pg_attribute a on a.attrelid = ${table} and a.attnum = u.num)`)
}
