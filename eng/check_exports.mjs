// Reads the Mermaid and RDF 1.2 exports of the built-in graph with their own communities' parsers.
// usage: node check_exports.mjs FOLDER, beside a node_modules with mermaid, jsdom and n3
import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { Parser } from 'n3'

const folder = process.argv[2]
const graph = JSON.parse(readFileSync(`${folder}/sco.json`, 'utf8'))
const fail = message => { console.error(`check-exports: ${message}`); process.exit(1) }
const same = (what, found, expected) => found === expected ? console.log(`check-exports: ${what}: ${found} equal`)
  : fail(`${what}: ${found}, not ${expected}`)

const { window } = new JSDOM('')
Object.assign(globalThis, { window, document: window.document })
const { default: mermaid } = await import('mermaid')
const text = readFileSync(`${folder}/sco.mmd`, 'utf8')
mermaid.initialize({ startOnLoad: false })
await mermaid.parse(text)
const diagram = await mermaid.mermaidAPI.getDiagramFromText(text)
const vertices = diagram.db.getVertices(), edges = diagram.db.getEdges()
same('sco.mmd, nodes', vertices.size ?? Object.keys(vertices).length, graph.nodes.length)
same('sco.mmd, relationships', edges.length, graph.relationships.length)
const types = list => list.sort().join()
if (types(edges.map(e => e.text)) !== types(graph.relationships.map(r => r.type)))
  fail('sco.mmd: the types differ')

const described = graph.relationships.filter(r => Object.keys(r.properties ?? {}).length > 0).length
for (const [name, format] of [['sco.nt', 'N-Triples'], ['sco.ttl', 'Turtle']]) {
  const quads = new Parser({ format }).parse(readFileSync(`${folder}/${name}`, 'utf8'))
  const reified = quads.filter(q => q.predicate.value.endsWith('#reifies'))
  same(`${name}, relationships with properties`, reified.length, described)
  if (!reified.every(q => q.object.termType === 'Quad' && q.object.predicate.value.startsWith('urn:scograph:type:')))
    fail(`${name}: what is reified is no relationship`)
  const sources = quads.filter(q => q.predicate.value === 'urn:scograph:property:source' && q.subject.termType === 'BlankNode')
  same(`${name}, citations`, sources.length, graph.relationships.filter(r => r.properties?.source !== undefined).length)
}
