// Asks a server of ScoGraph over HTTP with what JavaScript has itself: SCOGRAPH_TOKEN=… node over_http.mjs http://localhost:7474
const address = process.argv[2] ?? 'http://localhost:7474'
const headers = { Authorization: `Bearer ${process.env.SCOGRAPH_TOKEN}`, 'Content-Type': 'application/json' }

/** What is wrong with a query: the report with its place, and what would be right. */
class QueryError extends Error {
  constructor({ message, line, column, hint }) {
    super(message)
    Object.assign(this, { line, column, hint })
  }
}

async function send(path, body, method = 'POST') {
  const response = await fetch(address + path, { method, headers, body: JSON.stringify(body) })
  if (response.ok) return response
  const failed = await response.json()
  throw new QueryError(failed.errors?.[0] ?? { ...failed, message: failed.detail })
}

/** Runs one statement; gives its rows by column, and the rest of the answer. */
async function ask(statement, parameters = {}, { path = '/db/builtin/query/v2', ...more } = {}) {
  const answer = await (await send(path, { statement, parameters, ...more })).json()
  if (answer.errors) throw new QueryError(answer.errors[0])
  const { fields, values } = answer.data
  return { rows: values.map(row => Object.fromEntries(row.map((value, i) => [fields[i], value]))), answer }
}

// Values go into parameters; what a row rests on comes with it.
const { rows, answer: { evidence } } = await ask(
  'MATCH (c:Corridor)-[:CONNECTS]->(:Country {name: $name}) RETURN c.name AS corridor', { name: 'Pakistan' }, { evidence: true })
rows.forEach((row, i) => console.log(`${row.corridor} [${evidence[i].map(c => `'${c.document}#${c.passage}'`).join(', ')}]`))

// A mistake has its place and a hint.
await ask('MATCH (m:Member) RETRUN m.name').catch(error => console.log(`line ${error.line}, column ${error.column}: ${error.hint}`))

// A transaction goes on from request to request, and is dropped here.
const { answer: begun } = await ask("CREATE (:City {name: 'Naryn'})", {}, { path: '/db/builtin/query/v2/tx' })
const transaction = `/db/builtin/query/v2/tx/${begun.transaction.id}`
const count = "MATCH (c:City {name: 'Naryn'}) RETURN count(*) AS cities"
const { rows: [within] } = await ask(count, {}, { path: transaction })
await send(transaction, {}, 'DELETE')
const { rows: [after] } = await ask(count)
console.log(within.cities, after.cities)

// Rows as lines, as fast as they are taken.
let total = 0
let rest = ''
const take = line => {
  const row = JSON.parse(line)
  if (row.errors) throw new QueryError(row.errors[0])
  total += row.n
}
const lines = await send('/db/builtin/rows', { statement: 'UNWIND range(1, 10000) AS n RETURN n' })
for await (const piece of lines.body.pipeThrough(new TextDecoderStream())) {
  const whole = (rest + piece).split('\n')
  rest = whole.pop()
  whole.forEach(take)
}
console.log(total)
