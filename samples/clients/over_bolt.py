"""Asks a server of ScoGraph over Bolt with Python's own library: SCOGRAPH_TOKEN=… python3 over_bolt.py bolt://localhost:7687

Bolt 5.4 in what these questions need of it: PackStream (https://neo4j.com/docs/bolt/current/packstream/), messages in chunks, and one
request after the other. Programs of more than a page take the driver, the package neo4j, which speaks the same."""
import os
import re
import socket
import struct
import sys
import urllib.parse

ADDRESS = urllib.parse.urlsplit(sys.argv[1] if len(sys.argv) > 1 else 'bolt://localhost:7687')
HELLO, GOODBYE, LOGON, RUN, PULL, BEGIN, ROLLBACK, RESET = 0x01, 0x02, 0x6A, 0x10, 0x3F, 0x11, 0x13, 0x0F
SUCCESS, RECORD, FAILURE = 0x70, 0x71, 0x7F


def pack(value):
    """A value as bytes of PackStream."""
    if value is None:
        return b'\xc0'
    if isinstance(value, bool):
        return b'\xc3' if value else b'\xc2'
    if isinstance(value, int):
        return struct.pack('>b', value) if -16 <= value < 128 else b'\xcb' + struct.pack('>q', value)
    if isinstance(value, float):
        return b'\xc1' + struct.pack('>d', value)
    if isinstance(value, str):
        text = value.encode()
        return b'\xd2' + struct.pack('>I', len(text)) + text
    if isinstance(value, (list, tuple)):
        return b'\xd6' + struct.pack('>I', len(value)) + b''.join(map(pack, value))
    return b'\xda' + struct.pack('>I', len(value)) + b''.join(pack(k) + pack(v) for k, v in value.items())


class Structure:
    """A node, a relationship and what else has fields instead of a value: a letter and the fields."""

    def __init__(self, tag, fields):
        self.tag, self.fields = chr(tag), fields


class Unpacking:
    """Values out of the bytes of a message."""

    INTEGERS = {0xC8: '>b', 0xC9: '>h', 0xCA: '>i', 0xCB: '>q'}
    LENGTHS = {0xD0: ('B', str), 0xD1: ('>H', str), 0xD2: ('>I', str), 0xD4: ('B', list), 0xD5: ('>H', list), 0xD6: ('>I', list),
               0xD8: ('B', dict), 0xD9: ('>H', dict), 0xDA: ('>I', dict), 0xCC: ('B', bytes), 0xCD: ('>H', bytes), 0xCE: ('>I', bytes)}
    TINY = {0x8: str, 0x9: list, 0xA: dict, 0xB: Structure}

    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, form):
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def value(self):
        marker = self.number('B')
        if marker < 0x80 or marker >= 0xF0:
            return marker if marker < 0x80 else marker - 0x100
        if marker in (0xC0, 0xC2, 0xC3):
            return {0xC0: None, 0xC2: False, 0xC3: True}[marker]
        if marker == 0xC1:
            return self.number('>d')
        if marker in self.INTEGERS:
            return self.number(self.INTEGERS[marker])
        form, kind = self.LENGTHS.get(marker, (None, self.TINY.get(marker >> 4)))
        return self.several(kind, self.number(form) if form else marker & 0x0F)

    def several(self, kind, count):
        if kind is Structure:
            tag = self.number('B')
            return Structure(tag, [self.value() for _ in range(count)])
        if kind in (str, bytes):
            data = self.take(count)
            return data.decode() if kind is str else data
        return [self.value() for _ in range(count)] if kind is list else {self.value(): self.value() for _ in range(count)}


class QueryError(Exception):
    """What is wrong with a query: its message has the place, and what would be right."""


class Connection:
    """One connection, which asks one thing at a time."""

    def __init__(self, token):
        self.stream = socket.create_connection((ADDRESS.hostname, ADDRESS.port or 7687))
        # The magic number, and four versions of which the server picks one: 5.4 and nothing else.
        self.stream.sendall(bytes.fromhex('6060b017') + bytes([0, 0, 4, 5]) + bytes(12))
        assert self.read(4) == bytes([0, 0, 4, 5]), 'the server does not speak Bolt 5.4'
        self.ask(HELLO, {'user_agent': 'over_bolt.py/1.0'})
        self.ask(LOGON, {'scheme': 'bearer', 'credentials': token})

    def read(self, count):
        data = b''
        while len(data) < count:
            part = self.stream.recv(count - len(data))
            if not part:
                raise ConnectionError('the server closed the connection')
            data += part
        return data

    def send(self, tag, *fields):
        message = bytes([0xB0 + len(fields), tag]) + b''.join(map(pack, fields))
        chunks = [message[at:at + 0xFFFF] for at in range(0, len(message), 0xFFFF)]
        self.stream.sendall(b''.join(struct.pack('>H', len(chunk)) + chunk for chunk in chunks) + b'\0\0')

    def receive(self):
        message = b''
        while True:
            length = struct.unpack('>H', self.read(2))[0]
            if length:
                message += self.read(length)
            elif message:
                answer = Unpacking(message).value()
                return ord(answer.tag), answer.fields[0] if answer.fields else None

    def ask(self, tag, *fields):
        """Sends a message, and gives what its success tells."""
        self.send(tag, *fields)
        kind, told = self.receive()
        if kind == FAILURE:
            # What failed is put behind, or every further message would be ignored.
            self.ask(RESET)
            raise QueryError(told['message'])
        return told

    def rows(self, statement, parameters=None, fetch=1000, **more):
        """The rows of a statement by column, as they are taken: so many at a time."""
        fields = self.ask(RUN, statement, parameters or {}, more)['fields']
        while True:
            self.send(PULL, {'n': fetch})
            while (answer := self.receive())[0] == RECORD:
                yield dict(zip(fields, answer[1]))
            if answer[0] == FAILURE:
                self.ask(RESET)
                raise QueryError(answer[1]['message'])
            if not answer[1].get('has_more'):
                return

    def close(self):
        self.send(GOODBYE)
        self.stream.close()


bolt = Connection(os.environ['SCOGRAPH_TOKEN'])

# Values go into parameters; nodes and relationships come as structures, of which the properties are one field.
question = 'MATCH (c:Corridor)-[r:CONNECTS]->(:Country {name: $name}) RETURN c, r'
for row in bolt.rows(question, {'name': 'Pakistan'}, db='builtin'):
    _, labels, corridor, _ = row['c'].fields
    fact = row['r'].fields[4]
    print(corridor['name'], [f'{fact["source"]}#{passage}' for passage in fact['paragraphs']])

# A mistake has its place and a hint in its message.
try:
    list(bolt.rows('MATCH (m:Member) RETRUN m.name', db='builtin'))
except QueryError as error:
    line, column = re.search(r'line (\d+), column (\d+)', str(error)).groups()
    print(f'line {line}, column {column}: {re.search("hint: (.*)", str(error))[1]}')

# A transaction, dropped here.
count = "MATCH (c:City {name: 'Naryn'}) RETURN count(*) AS cities"
bolt.ask(BEGIN, {'db': 'builtin'})
list(bolt.rows("CREATE (:City {name: 'Naryn'})"))
[within] = bolt.rows(count)
bolt.ask(ROLLBACK)
[after] = bolt.rows(count, db='builtin')
print(within['cities'], after['cities'])

# Rows as they are taken.
print(sum(row['n'] for row in bolt.rows('UNWIND range(1, 10000) AS n RETURN n', db='builtin')))
bolt.close()
