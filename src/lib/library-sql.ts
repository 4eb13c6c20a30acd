import postgres from 'postgres'

/** A pool for a library that brings its own SQL: plain driver types (dates as Date), its own schema first in the path. */
export type LibrarySql = postgres.Sql

export function openLibrarySql(url: string, options: { schema: string; max?: number }): LibrarySql {
  return postgres(url, {
    max: options.max ?? 4,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: `selaras:${options.schema}`, search_path: options.schema },
  })
}
