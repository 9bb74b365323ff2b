// Queries that @neo4j/graphql generates, asked of a server: graphql.mjs ADDRESS TOKEN
import assert from 'node:assert'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { graphql } from 'graphql'
import neo4j from 'neo4j-driver'

const [, , address, token] = process.argv
const driver = neo4j.driver(`bolt://${address}`, neo4j.auth.bearer(token))

const typeDefs = `
  type Town @node {
    name: String!
    people: Int
    founded: Date
    roads: [Town!]! @relationship(type: "ROAD", direction: OUT, properties: "Road")
    country: [Country!]! @relationship(type: "IN", direction: OUT)
  }
  type Country @node {
    name: String!
    towns: [Town!]! @relationship(type: "IN", direction: IN)
  }
  type Road @relationshipProperties {
    km: Float
  }
`
const neoSchema = new Neo4jGraphQL({ typeDefs, driver })
const schema = await neoSchema.getSchema()

async function ask (source, variableValues = {}) {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { sessionConfig: { database: 'first' } } })
  assert.equal(errors, undefined, `${source}\n${errors?.map(e => e.message).join('\n')}`)
  return JSON.parse(JSON.stringify(data))
}

// Creates nodes, and relationships with properties, nested.
const created = await ask(`mutation ($input: [TownCreateInput!]!) {
  createTowns(input: $input) { info { nodesCreated relationshipsCreated } towns { name } }
}`, {
  input: [
    {
      name: 'Osh', people: 322000, founded: '1000-01-01',
      country: { create: [{ node: { name: 'Kyrgyzstan' } }] },
      roads: { create: [{ edge: { km: 50.5 }, node: { name: 'Uzgen', people: 50000 } }] },
    },
    { name: 'Khujand', people: 183000 },
  ],
})
assert.deepEqual(created.createTowns.info, { nodesCreated: 4, relationshipsCreated: 2 })
assert.deepEqual(created.createTowns.towns.map(t => t.name).sort(), ['Khujand', 'Osh'])

// Filters, sorts and bounds.
assert.deepEqual(await ask('{ towns(where: { people: { gt: 60000 } }, sort: [{ people: DESC }], limit: 1) { name people founded } }'),
  { towns: [{ name: 'Osh', people: 322000, founded: '1000-01-01' }] })

// Follows relationships, with a condition on the other side.
assert.deepEqual(await ask('{ towns(where: { country: { some: { name: { eq: "Kyrgyzstan" } } } }) { name roads { name } country { name } } }'),
  { towns: [{ name: 'Osh', roads: [{ name: 'Uzgen' }], country: [{ name: 'Kyrgyzstan' }] }] })

// Connections: properties of relationships, pages, totals.
const connected = await ask(`{ townsConnection(where: { name: { eq: "Osh" } }) {
  edges { node { name roadsConnection { totalCount edges { properties { km } node { name } } } } } pageInfo { hasNextPage }
} }`)
assert.deepEqual(connected.townsConnection, {
  edges: [{ node: { name: 'Osh', roadsConnection: { totalCount: 1, edges: [{ properties: { km: 50.5 }, node: { name: 'Uzgen' } }] } } }],
  pageInfo: { hasNextPage: false },
})

// Aggregates.
const counted = await ask('{ townsConnection { aggregate { count { nodes } node { people { max } } } } }')
assert.deepEqual(counted.townsConnection.aggregate, { count: { nodes: 3 }, node: { people: { max: 322000 } } })

// Changes, connects what is there, and takes away.
await ask('mutation { updateTowns(where: { name: { eq: "Khujand" } }, update: { people: { set: 190000 } }) { towns { people } } }')
await ask(`mutation { updateTowns(where: { name: { eq: "Khujand" } }, update: { roads: [{ connect: [{
  where: { node: { name: { eq: "Osh" } } }, edge: { km: 300 } }] }] }) { info { relationshipsCreated } } }`)
assert.deepEqual(await ask('{ towns(where: { name: { eq: "Khujand" } }) { people roads { name } } }'),
  { towns: [{ people: 190000, roads: [{ name: 'Osh' }] }] })
await ask(`mutation { updateTowns(where: { name: { eq: "Khujand" } }, update: { roads: [{ disconnect: [{
  where: { node: { name: { eq: "Osh" } } } }] }] }) { info { relationshipsDeleted } } }`)
assert.deepEqual(await ask('mutation { deleteTowns(where: { name: { eq: "Khujand" } }) { nodesDeleted relationshipsDeleted } }'),
  { deleteTowns: { nodesDeleted: 1, relationshipsDeleted: 0 } })
assert.deepEqual(await ask('{ towns(sort: [{ name: ASC }]) { name } }'), { towns: [{ name: 'Osh' }, { name: 'Uzgen' }] })

await driver.close()
