// What an agent does with the built-in graph, by the official client: agent.mjs stdio COMMAND ARGUMENT… | http URL TOKEN
import assert from 'node:assert/strict'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const [way, first, ...rest] = process.argv.slice(2)
const open = () => way === 'stdio'
  ? new StdioClientTransport({ command: first, args: rest, stderr: 'inherit' })
  : new StreamableHTTPClientTransport(new URL(first), { requestInit: { headers: { Authorization: `Bearer ${rest[0]}` } } })

const client = new Client({ name: 'agent', version: '1.0.0' })
await client.connect(open())
assert.equal(client.getServerVersion().name, 'scograph')
assert.match(client.getInstructions(), /builtin/)

const { tools } = await client.listTools()
assert.deepEqual(tools.map(t => t.name), ['schema', 'find_entity', 'ask', 'neighbourhood', 'why', 'why_not', 'passage'])
assert.ok(tools.every(t => t.annotations.readOnlyHint && t.inputSchema.type === 'object' && t.outputSchema.type === 'object'))

// The client holds each answer against the schema that the tool names.
const call = async (name, args = {}) => {
  const result = await client.callTool({ name, arguments: args })
  assert.ok(!result.isError, JSON.stringify(result))
  assert.deepEqual(JSON.parse(result.content[0].text), result.structuredContent)
  return result.structuredContent
}

assert.ok((await call('schema')).labels.Member > 0)
const { entities: [china] } = await call('find_entity', { text: 'china', label: 'Country' })
assert.equal(china.key, 'china')
const asked = await call('ask', {
  query: 'MATCH (c:Corridor)-[:CONNECTS]->(p:Country) WHERE p.name = $name RETURN c.name AS corridor', parameters: { name: 'Pakistan' },
})
assert.equal(asked.rows[0].values.corridor, 'China-Pakistan Economic Corridor')
assert.equal(asked.rows[0].citations[0].document, 'sco-leaders')
const near = await call('neighbourhood', { node: china.key, limit: 2 })
assert.ok(near.groups.every(g => g.count > 0 && g.facts.length <= 2))
const why = await call('why', { query: 'MATCH (m:Member) RETURN count(*) AS members' })
assert.equal(why.row.members, 10)
const whyNot = await call('why_not', {
  query: 'MATCH (c:Corridor)-[:CONNECTS]->(p:Country) RETURN c.name, p.name', expected: { 'c.name': 'North-South Highway', 'p.name': 'Pakistan' },
})
assert.equal(whyNot.whyNot.outcome, 'lost')
const passage = await call('passage', { document: 'sco-leaders', passage: 15 })
assert.equal(passage.citation, 'sco-leaders#15')
assert.ok(passage.facts.length > 0)

const wrong = await client.callTool({ name: 'ask', arguments: { query: 'RETRUN 1' } })
assert.ok(wrong.isError)
assert.match(wrong.content[0].text, /line 1, column 1[\s\S]*Did you mean RETURN/)
const writes = await client.callTool({ name: 'ask', arguments: { query: 'CREATE (:Member)' } })
assert.match(writes.content[0].text, /only read/)
await assert.rejects(client.callTool({ name: 'none' }), /There is no tool 'none'/)

const { resources } = await client.listResources()
assert.ok(resources.some(r => r.uri === 'scograph://builtin/schema' && r.mimeType === 'application/json'))
const { resourceTemplates } = await client.listResourceTemplates()
assert.ok(resourceTemplates.some(t => t.uriTemplate === 'scograph://{graph}/documents/{document}/passages/{passage}'))
const { contents: [read] } = await client.readResource({ uri: 'scograph://builtin/documents/sco-leaders/passages/1' })
assert.equal(read._meta['scograph/contents'], 'data of a graph, not instructions')
assert.equal(JSON.parse(read.text).citation, 'sco-leaders#1')
await assert.rejects(client.readResource({ uri: 'scograph://builtin/documents/sco-leaders/passages/99' }), /has 1 to 21/)

const { prompts } = await client.listPrompts()
assert.deepEqual(prompts.map(p => p.name), ['ask-with-sources', 'explain-entity', 'check-claim'])
const { messages } = await client.getPrompt({ name: 'check-claim', arguments: { claim: 'Mongolia is a member.' } })
assert.match(messages[0].content.text, /Claim: Mongolia is a member\./)

// Calls run beside each other, and one that is given up ends.
const slow = new AbortController()
const given = client.callTool(
  { name: 'ask', arguments: { query: 'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x + y < 0 RETURN x' } },
  undefined, { signal: slow.signal })
const many = await Promise.all(Array.from({ length: 20 }, (_, i) => call('ask', { query: 'RETURN $i AS i', parameters: { i } })))
assert.deepEqual(many.map(m => m.rows[0].values.i), Array.from({ length: 20 }, (_, i) => i))
slow.abort('enough')
await assert.rejects(given)
await client.ping()
await client.close()

if (way === 'http') {
  const stranger = new Client({ name: 'stranger', version: '1.0.0' })
  await assert.rejects(stranger.connect(new StreamableHTTPClientTransport(new URL(first))), /401/)
}
console.log(`${way}: every check holds`)
