// Encrypted, with a certificate that is checked, as a user who may read: encrypted.mjs PORT
import assert from 'node:assert'
import neo4j from 'neo4j-driver'

const port = process.argv[2]
for (const scheme of ['neo4j+s', 'bolt+s', 'bolt+ssc']) {
  const driver = neo4j.driver(`${scheme}://localhost:${port}`, neo4j.auth.basic('ada', 'correct horse'))
  const { records } = await driver.executeQuery('RETURN 1 + 1 AS two')
  assert.equal(records[0].get('two').toNumber(), 2)
  await assert.rejects(driver.executeQuery('CREATE (:Intruder)'), error => {
    assert.equal(error.code, 'Neo.ClientError.Security.Forbidden')
    return true
  })
  await driver.close()
}

const plain = neo4j.driver(`bolt://localhost:${port}`, neo4j.auth.basic('ada', 'correct horse'), { connectionTimeout: 5000 })
await assert.rejects(plain.executeQuery('RETURN 1', {}, { database: 'first' }))
await plain.close()

const wrong = neo4j.driver(`bolt+s://localhost:${port}`, neo4j.auth.basic('ada', 'wrong horse'))
await assert.rejects(wrong.executeQuery('RETURN 1'), error => {
  assert.equal(error.code, 'Neo.ClientError.Security.Unauthorized')
  return true
})
await wrong.close()
