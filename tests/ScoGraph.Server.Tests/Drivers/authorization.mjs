// What @authorization of @neo4j/graphql makes of queries, asked of a server: authorization.mjs ADDRESS TOKEN DATABASE. It needs the
// procedures of APOC, and leaves the graph as it was.
import assert from 'node:assert'
import { Neo4jGraphQL } from '@neo4j/graphql'
import { graphql } from 'graphql'
import neo4j from 'neo4j-driver'

const [, , address, token, database] = process.argv
const driver = neo4j.driver(address, neo4j.auth.bearer(token))

const typeDefs = `
  type JWT @jwt { roles: [String!]! }
  type Writer @node {
    login: String!
    notes: [Note!]! @relationship(type: "WROTE", direction: OUT)
  }
  type Note @node
    @authorization(
      filter: [
        { where: { node: { writer: { some: { login: { eq: "$jwt.sub" } } } } } }
        { where: { jwt: { roles: { includes: "admin" } } } }
      ]
      validate: [{ operations: [UPDATE, DELETE], where: { node: { writer: { some: { login: { eq: "$jwt.sub" } } } } } }]
    ) {
    title: String!
    secret: String @authorization(validate: [{ operations: [READ], where: { jwt: { roles: { includes: "admin" } } } }])
    writer: [Writer!]! @relationship(type: "WROTE", direction: IN)
  }
  type Seal @node @authorization(
    validate: [{ when: [AFTER], operations: [CREATE], where: { node: { owner: { eq: "$jwt.sub" } } } }]
  ) {
    owner: String!
  }
`
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const nobody = { roles: [] }, ada = { sub: 'ada', roles: [] }, bob = { sub: 'bob', roles: [] }, chief = { sub: 'eve', roles: ['admin'] }

async function ask (jwt, source, variableValues = {}) {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { jwt, sessionConfig: { database } } })
  return { data: data && JSON.parse(JSON.stringify(data)), error: errors?.[0].message }
}

async function titles (jwt) {
  const { data, error } = await ask(jwt, '{ notes(sort: [{ title: ASC }]) { title } }')
  assert.equal(error, undefined)
  return data.notes.map(note => note.title)
}

const { error: failed } = await ask(chief, `mutation { createWriters(input: [
  { login: "ada", notes: { create: [{ node: { title: "Heron", secret: "x" } }, { node: { title: "Ibis" } }] } }
  { login: "bob", notes: { create: [{ node: { title: "Kite", secret: "y" } }] } }
]) { info { nodesCreated } } }`)
assert.equal(failed, undefined)

// A filter shows everybody their own, and one of a role all.
assert.deepEqual(await titles(ada), ['Heron', 'Ibis'])
assert.deepEqual(await titles(bob), ['Kite'])
assert.deepEqual(await titles(chief), ['Heron', 'Ibis', 'Kite'])
assert.deepEqual(await titles(nobody), [])
const counted = await ask(bob, '{ notesConnection { totalCount aggregate { count { nodes } } } }')
assert.deepEqual(counted.data.notesConnection, { totalCount: 1, aggregate: { count: { nodes: 1 } } })

// A rule of a property fails whoever reads it, and nobody else.
assert.match((await ask(ada, '{ notes { title secret } }')).error, /Forbidden/)
assert.deepEqual((await ask(chief, '{ notes(where: { title: { eq: "Heron" } }) { secret } }')).data.notes, [{ secret: 'x' }])

// A rule of changes fails the whole statement, and nothing of it stays.
const rename = 'mutation ($to: String!) { updateNotes(update: { title: { set: $to } }) { notes { title } } }'
assert.match((await ask(chief, rename, { to: 'Owl' })).error, /Forbidden/)
assert.match((await ask(chief, 'mutation { deleteNotes { nodesDeleted } }')).error, /Forbidden/)
assert.deepEqual(await titles(chief), ['Heron', 'Ibis', 'Kite'])
assert.deepEqual((await ask(bob, rename, { to: 'Owl' })).data.updateNotes.notes, [{ title: 'Owl' }])
assert.deepEqual(await titles(chief), ['Heron', 'Ibis', 'Owl'])

// A rule that looks at what was made undoes it.
const seal = 'mutation ($owner: String!) { createSeals(input: [{ owner: $owner }]) { info { nodesCreated } } }'
assert.match((await ask(ada, seal, { owner: 'bob' })).error, /Forbidden/)
assert.equal((await ask(ada, seal, { owner: 'ada' })).data.createSeals.info.nodesCreated, 1)
assert.deepEqual((await ask(chief, '{ seals { owner } }')).data.seals, [{ owner: 'ada' }])

await driver.executeQuery('MATCH (n) WHERE n:Writer OR n:Note OR n:Seal DETACH DELETE n', {}, { database })
await driver.close()
console.log('authorization: every rule holds')
