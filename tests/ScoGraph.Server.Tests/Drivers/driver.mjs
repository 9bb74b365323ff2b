// What the driver of Neo4j sees of the server: each check prints a line; the first that fails ends the run.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const [folder, address, token] = process.argv.slice(2);
const neo4j = createRequire(folder + '/')('neo4j-driver');

const open = scheme => neo4j.driver(`${scheme}://${address}`, neo4j.auth.basic('token', token), { disableLosslessIntegers: false });
const driver = open('bolt');
const ask = async (query, parameters, config) => (await driver.executeQuery(query, parameters, config)).records;
const check = async (name, body) => { await body(); console.log(`ok ${name}`); };

await check('server', async () => {
  const info = await driver.getServerInfo();
  assert.equal(info.protocolVersion.toString(), '5.8');
});

await check('routing', async () => {
  const routed = open('neo4j');
  assert.equal((await routed.executeQuery('RETURN 1 AS n', {}, { routing: 'READ' })).records[0].get('n').toInt(), 1);
  await routed.close();
});

await check('counters', async () => {
  const { summary } = await driver.executeQuery("CREATE (:City {name: 'Osh'})-[:ON {km: 1.5}]->(:River {name: 'Ak-Buura'})");
  assert.equal(summary.counters.updates().nodesCreated, 2);
  assert.equal(summary.counters.updates().relationshipsCreated, 1);
  assert.ok(summary.counters.containsUpdates());
});

await check('elements', async () => {
  const [row] = await ask('MATCH p = (c:City)-[r]->(v)<-[r2]-() WITH c, r, v RETURN c, r UNION MATCH (c:City)-[r]->() RETURN c, r');
  assert.deepEqual(row.get('c').labels, ['City']);
  assert.equal(row.get('c').properties.name, 'Osh');
  assert.equal(row.get('r').startNodeElementId, row.get('c').elementId);
  assert.equal((await ask('MATCH (c) WHERE elementId(c) = $id RETURN c', { id: row.get('c').elementId })).length, 1);
});

await check('path', async () => {
  const [row] = await ask("MATCH p = (:River)<-[:ON]-(:City) RETURN p");
  const path = row.get('p');
  assert.equal(path.length, 1);
  assert.equal(path.start.properties.name, 'Ak-Buura');
  assert.equal(path.segments[0].relationship.type, 'ON');
  assert.equal(path.segments[0].relationship.endNodeElementId, path.start.elementId);
});

const values = {
  date: new neo4j.types.Date(2001, 6, 15),
  localTime: new neo4j.types.LocalTime(12, 30, 15, 123456789),
  time: new neo4j.types.Time(12, 30, 15, 123456789, 21600),
  localDateTime: new neo4j.types.LocalDateTime(2001, 6, 15, 12, 30, 15, 123456789),
  early: new neo4j.types.LocalDateTime(1901, 6, 15, 12, 30, 15, 1),
  offset: new neo4j.types.DateTime(2001, 6, 15, 12, 30, 15, 123456789, 21600),
  zone: new neo4j.types.DateTime(2024, 6, 15, 12, 30, 15, 123456789, 7200, 'Europe/Berlin'),
  duration: new neo4j.types.Duration(14, -3, 3600, 5),
  point: new neo4j.types.Point(neo4j.int(4326), 72.8, 40.5),
  space: new neo4j.types.Point(neo4j.int(9157), 1, 2, 3),
  list: [neo4j.int(1), 'two', [true, null]],
  map: { inner: { float: 1.5 } },
  large: neo4j.int('9007199254740993'),
};
for (const [name, value] of Object.entries(values)) {
  await check(`value ${name}`, async () => {
    const [row] = await ask('RETURN $value AS value', { value });
    const back = row.get('value');
    assert.equal(neo4j.isPoint(value) ? JSON.stringify(back) : String(back), neo4j.isPoint(value) ? JSON.stringify(value) : String(value));
  });
}
await check('value of the server', async () => {
  const [row] = await ask("RETURN datetime('2024-06-15T12:30[Europe/Berlin]') AS zone, date('2001-06-15') AS date");
  assert.equal(row.get('zone').toString(), '2024-06-15T12:30:00+02:00[Europe/Berlin]');
  assert.equal(row.get('date').toString(), '2001-06-15');
});

await check('small portions', async () => {
  const session = driver.session({ fetchSize: 3 });
  const result = await session.run('UNWIND range(1, 100) AS n RETURN n');
  assert.equal(result.records.length, 100);
  await session.close();
});

await check('rows left alone', async () => {
  const session = driver.session({ fetchSize: 3 });
  for await (const record of session.run('UNWIND range(1, 1000) AS n RETURN n')) if (record.get('n').toInt() === 5) break;
  await session.close();
});

await check('transactions', async () => {
  const session = driver.session();
  await session.executeWrite(tx => tx.run('CREATE (:Kept)'));
  const tx = session.beginTransaction();
  await tx.run('CREATE (:Dropped)');
  await tx.rollback();
  const count = await session.executeRead(async t =>
    (await t.run('MATCH (n) WHERE n:Kept OR n:Dropped RETURN labels(n)[0] AS l')).records.map(r => r.get('l')));
  assert.deepEqual(count, ['Kept']);
  await assert.rejects(session.executeRead(t => t.run('CREATE (:Never)')), e => e.code.endsWith('AccessMode'));
  await session.close();
});

await check('two results of one transaction', async () => {
  const session = driver.session({ fetchSize: 2 });
  const tx = session.beginTransaction();
  const [a, b] = await Promise.all([tx.run('UNWIND range(1, 9) AS n RETURN n'), tx.run('UNWIND range(1, 7) AS n RETURN n')]);
  assert.deepEqual([a.records.length, b.records.length], [9, 7]);
  await tx.commit();
  await session.close();
});

await check('errors', async () => {
  await assert.rejects(ask('RETRUN 1'), e => e.code === 'Neo.ClientError.Statement.SyntaxError' && e.message.includes('line 1'));
  await assert.rejects(ask('RETURN $missing'), e => e.code === 'Neo.ClientError.Statement.ParameterMissing');
  assert.equal((await ask('RETURN 1 AS n'))[0].get('n').toInt(), 1);
  await assert.rejects(ask('RETURN 1', {}, { database: 'none' }), e => e.code === 'Neo.ClientError.Database.DatabaseNotFound');
});

await check('another graph', async () => {
  assert.equal((await ask('MATCH (n) RETURN count(*) AS n', {}, { database: 'second' }))[0].get('n').toInt(), 0);
});

await check('notes and plans', async () => {
  const { summary } = await driver.executeQuery('PROFILE MATCH (n:Ghost) RETURN n');
  assert.ok(summary.profile.arguments['string-representation'].length > 0);
  assert.ok(summary.notifications.some(n => n.title === 'UnknownLabel'));
});

await check('wrong password', async () => {
  const wrong = neo4j.driver(`bolt://${address}`, neo4j.auth.basic('token', 'wrong'));
  await assert.rejects(wrong.getServerInfo(), e => e.code === 'Neo.ClientError.Security.Unauthorized');
  await wrong.close();
  const bearer = neo4j.driver(`bolt://${address}`, neo4j.auth.bearer(token));
  await bearer.getServerInfo();
  await bearer.close();
});

await driver.close();
