// Asks a server of ScoGraph over Bolt with the driver of Neo4j (npm install neo4j-driver): SCOGRAPH_TOKEN=… node over_bolt.mjs bolt://localhost:7687
import neo4j from 'neo4j-driver'

const address = process.argv[2] ?? 'bolt://localhost:7687'
const driver = neo4j.driver(address, neo4j.auth.bearer(process.env.SCOGRAPH_TOKEN), { disableLosslessIntegers: true })
const database = 'builtin'

// Values go into parameters; nodes, relationships and paths come as objects.
const { records } = await driver.executeQuery(
  'MATCH (c:Corridor)-[r:CONNECTS]->(:Country {name: $name}) RETURN c, r', { name: 'Pakistan' }, { database })
for (const record of records) {
  const { source, paragraphs } = record.get('r').properties
  console.log(`${record.get('c').properties.name} [${paragraphs.map(p => `'${source}#${p}'`).join(', ')}]`)
}

// A mistake has its place and a hint in its message.
await driver.executeQuery('MATCH (m:Member) RETRUN m.name', {}, { database }).catch(error => {
  const [, line, column] = error.message.match(/line (\d+), column (\d+)/)
  console.log(`line ${line}, column ${column}: ${error.message.match(/hint: (.*)/)[1]}`)
})

// A transaction, dropped here.
const session = driver.session({ database })
const count = "MATCH (c:City {name: 'Naryn'}) RETURN count(*) AS cities"
const transaction = await session.beginTransaction()
await transaction.run("CREATE (:City {name: 'Naryn'})")
const within = (await transaction.run(count)).records[0].get('cities')
await transaction.rollback()
const after = (await session.run(count)).records[0].get('cities')
console.log(within, after)

// Rows as they are taken.
let total = 0
for await (const record of session.run('UNWIND range(1, 10000) AS n RETURN n')) total += record.get('n')
console.log(total)
await session.close()
await driver.close()
