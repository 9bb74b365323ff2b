// A database of a peer in a file: node first-answer.mjs make ENGINE DATA FILE writes it, ask ENGINE FILE looks one person up and prints the
// milliseconds from before the library is loaded to the answer. ENGINE is duckdb or ladybug. Run where the peers are installed.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
const require = createRequire(process.cwd() + '/')
const [what, engine, ...rest] = process.argv.slice(2)
const relationships = data => fs.readdirSync(data).filter(name => /^[A-Za-z]+_[a-zA-Z]+_[A-Za-z]+\.csv$/.test(name)).map(name => name.slice(0, -4))
const nodes = data => fs.readdirSync(data).filter(name => /^[A-Za-z]+\.csv$/.test(name)).map(name => name.slice(0, -4))
const header = (data, name) => fs.readFileSync(path.join(data, name + '.csv'), 'utf8').split('\n', 1)[0].split('|').map(column => column.split(':')[0])
const rows = (data, name) => fs.readFileSync(path.join(data, name + '.csv'), 'utf8').split('\n').slice(1, 2)[0].split('|')
const isNumber = text => /^-?\d+$/.test(text)

const engines = {
  duckdb: {
    async open(file) {
      const { DuckDBInstance } = require('@duckdb/node-api')
      return (await DuckDBInstance.create(file)).connect()
    },
    async make(data, file) {
      const connection = await this.open(file)
      for (const name of [...nodes(data), ...relationships(data)]) {
        const names = header(data, name).map((column, i) => `'${column || ['start', 'end'][i]}'`)
        await connection.run(
          `CREATE TABLE ${name} AS SELECT * FROM read_csv('${path.join(data, name + '.csv')}', delim='|', header=false, skip=1, names=[${names}])`)
      }
      await connection.run('CREATE UNIQUE INDEX person_key ON Person(id)')
      await connection.run('CHECKPOINT')
    },
    async ask(file) {
      const connection = await this.open(file)
      return (await connection.runAndReadAll('SELECT firstName FROM Person WHERE id = 933')).getRows()
    },
  },
  ladybug: {
    async open(file) {
      const { Database, Connection } = require('@ladybugdb/core')
      return new Connection(new Database(file, 0))
    },
    async make(data, file) {
      const connection = await this.open(file)
      const run = async query => (await connection.query(query)).close?.()
      const key = name => header(data, name)[0]
      for (const name of nodes(data)) {
        const first = rows(data, name)
        const columns = header(data, name).map((column, i) => `\`${column}\` ${isNumber(first[i]) ? 'INT64' : 'STRING'}`)
        await run(`CREATE NODE TABLE ${name}(${columns.join(', ')}, PRIMARY KEY(\`${key(name)}\`))`)
        await run(`COPY ${name} FROM '${path.join(data, name + '.csv')}' (header=true, delim='|')`)
      }
      for (const name of relationships(data)) {
        const [from, type, to] = name.split('_')
        const first = rows(data, name)
        const columns = header(data, name).slice(2).map((column, i) => `, \`${column}\` ${isNumber(first[i + 2]) ? 'INT64' : 'STRING'}`)
        await run(`CREATE REL TABLE ${from}_${type}_${to}(FROM ${from} TO ${to}${columns.join('')})`)
        await run(`COPY ${from}_${type}_${to} FROM '${path.join(data, name + '.csv')}' (header=true, delim='|')`)
      }
      await run('CHECKPOINT')
    },
    async ask(file) {
      const connection = await this.open(file)
      return (await connection.query('MATCH (p:Person {id: 933}) RETURN p.firstName')).getAll()
    },
  },
}
if (what === 'make') {
  await engines[engine].make(rest[0], rest[1])
} else {
  const start = performance.now()
  const answer = await engines[engine].ask(rest[0])
  console.log(JSON.stringify({ ms: performance.now() - start, rows: answer.length }))
}
process.exit(0)
