"""The kernel as Jupyter's own client sees it: each test talks to the kernel 'scograph' that JUPYTER_PATH leads to."""
import os
import queue
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

ENDLESS = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b % 7)'
PATIENCE = 60


def is_running(process):
    """Whether the process is there and no zombie that waits for its parent."""
    try:
        with open(f'/proc/{process}/stat', encoding='ascii', errors='replace') as stat:
            return stat.read().rsplit(')', 1)[1].split()[0] != 'Z'
    except FileNotFoundError:
        return False


class KernelTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # A script in the background ignores interrupts, and so would the kernel that it starts.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        cls.manager = KernelManager(kernel_name='scograph')
        cls.manager.start_kernel(cwd=tempfile.gettempdir())
        cls.client = cls.manager.blocking_client()
        cls.client.start_channels()
        cls.client.wait_for_ready(timeout=PATIENCE)

    @classmethod
    def tearDownClass(cls):
        cls.client.stop_channels()
        cls.manager.shutdown_kernel(now=True)

    def run_cell(self, code, **options):
        """The reply and what was published, without status and input."""
        published = []
        reply = self.client.execute_interactive(code, output_hook=published.append, timeout=PATIENCE, **options)
        return reply['content'], self.lasting(published)

    @staticmethod
    def lasting(published):
        """What stays of a cell's outputs: on a slow machine it says meanwhile how far it is, and that is cleared."""
        kept = []
        for message in published:
            if message['msg_type'] == 'clear_output':
                kept.clear()
            elif message['msg_type'] not in ('status', 'execute_input', 'update_display_data'):
                kept.append(message)
        return kept

    def reply_to(self, message_id, channel='shell'):
        while True:
            reply = getattr(self.client, f'get_{channel}_msg')(timeout=PATIENCE)
            if reply['parent_header'].get('msg_id') == message_id:
                return reply['content']

    def wait_until_input(self, message_id):
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message['msg_type'] == 'execute_input' and message['parent_header']['msg_id'] == message_id:
                return

    def text_of(self, code):
        _, published = self.run_cell(code)
        return published[-1]['content']['data']['text/plain']

    def test_kernel_info(self):
        info = self.reply_to(self.client.kernel_info())
        self.assertEqual(('ok', '5.3', 'scograph'), (info['status'], info['protocol_version'], info['implementation']))
        self.assertEqual(('cypher', '.cypher'), (info['language_info']['name'], info['language_info']['file_extension']))
        self.assertTrue(info['banner'])

    def test_execute(self):
        content, published = self.run_cell("RETURN 6 * 7 AS answer, '<b>' AS markup")
        self.assertEqual('ok', content['status'])
        self.assertEqual({}, content['user_expressions'])
        self.assertEqual(['execute_result'], [m['msg_type'] for m in published])
        data = published[0]['content']['data']
        self.assertIn('42', data['text/plain'])
        self.assertIn('&lt;b&gt;', data['text/html'])

    def test_statements_and_streams(self):
        _, published = self.run_cell("%new\nCREATE (:City {name: 'Osh'});\nMATCH (c:City) RETURN c.name AS name;\nMATCH (c:Town) RETURN c.name AS name")
        self.assertEqual(['stream', 'stream', 'display_data', 'stream', 'execute_result'], [m['msg_type'] for m in published])
        self.assertEqual(['stdout', 'stdout', 'stderr'], [m['content']['name'] for m in published if m['msg_type'] == 'stream'])
        self.run_cell('%open')

    def test_error(self):
        content, published = self.run_cell('RETURN 1;\nMATC (n) RETURN n')
        self.assertEqual(('error', 'SyntaxError'), (content['status'], content['ename']))
        self.assertEqual('error', published[-1]['msg_type'])
        self.assertIn('  ^^^^', published[-1]['content']['traceback'])
        self.assertIn('(line 2, column 1)', published[-1]['content']['traceback'][0])
        self.assertEqual('ok', self.run_cell('RETURN 1')[0]['status'])

    def test_a_million_rows(self):
        _, published = self.run_cell('UNWIND range(1, 1000000) AS i RETURN i')
        data = published[-1]['content']['data']
        self.assertIn('100 of 1,000,000 rows', data['text/html'])
        self.assertIn('100 of 1,000,000 rows', data['text/plain'])
        self.assertLess(len(data['text/html']), 100_000)

    def test_pictures(self):
        _, published = self.run_cell("MATCH p = (:Country {name: 'China'})-[:HOLDS]->() RETURN p")
        data = published[-1]['content']['data']
        self.assertEqual({'text/plain', 'text/html', 'image/svg+xml'}, set(data))
        self.assertIn('<svg', data['image/svg+xml'])
        _, published = self.run_cell('%draw MATCH (r:Role) RETURN r')
        self.assertNotIn('<table', published[-1]['content']['data']['text/html'])

    def test_stdin_is_refused(self):
        """The kernel asks the user nothing, and what is sent unasked changes nothing."""
        message_id = self.client.execute('RETURN 1 AS n', allow_stdin=True)
        self.client.input('RETURN 2')
        self.assertEqual('ok', self.reply_to(message_id)['status'])
        with self.assertRaises(queue.Empty):
            self.client.get_stdin_msg(timeout=1)
        self.assertEqual('ok', self.run_cell('RETURN 1')[0]['status'])

    def test_completion(self):
        content = self.reply_to(self.client.complete('RETURN 1;\n%sch', 14))
        self.assertEqual((['%schema'], 10, 14), (content['matches'], content['cursor_start'], content['cursor_end']))
        content = self.reply_to(self.client.complete('RETURN 1; MATCH (c:Cou) RETURN c', 22))
        self.assertIn('Country', content['matches'])
        self.assertEqual((19, 22), (content['cursor_start'], content['cursor_end']))
        # Places are counted in code points.
        content = self.reply_to(self.client.complete("RETURN '😀';\n%sch"))
        self.assertEqual((12, 16), (content['cursor_start'], content['cursor_end']))

    def test_inspection(self):
        content = self.reply_to(self.client.inspect('%rows 5', 3))
        self.assertTrue(content['found'])
        self.assertIn('%rows N', content['data']['text/plain'])
        self.assertIn('toUpper', self.reply_to(self.client.inspect("RETURN toUpper('a')", 10))['data']['text/plain'])
        self.assertFalse(self.reply_to(self.client.inspect('nonsense', 3))['found'])

    def test_is_complete(self):
        for code, status in (('RETURN 1', 'complete'), ('MATCH (n)', 'incomplete'), ('MATCH (n', 'incomplete'), ("RETURN 'a", 'incomplete'),
                             ('RETURN 1;', 'complete'), ('MATC (n) RETURN n', 'invalid'), ('%schema', 'complete')):
            with self.subTest(code):
                self.assertEqual(status, self.reply_to(self.client.is_complete(code))['status'])

    def test_history(self):
        self.run_cell('RETURN 1 AS first_of_two')
        self.run_cell('RETURN 2 AS second_of_two')
        self.run_cell('RETURN 3 AS unkept', store_history=False)
        history = self.reply_to(self.client.history(hist_access_type='tail', n=2))['history']
        self.assertEqual(['RETURN 1 AS first_of_two', 'RETURN 2 AS second_of_two'], [entry[2] for entry in history])
        found = self.reply_to(self.client.history(hist_access_type='search', pattern='*first_of*'))['history']
        self.assertEqual(['RETURN 1 AS first_of_two'], [entry[2] for entry in found])
        numbered = self.reply_to(self.client.history(hist_access_type='range', session=0, start=history[0][1], stop=history[0][1] + 1, output=True))
        self.assertIn('first_of_two', numbered['history'][0][2][1])

    def test_silent(self):
        before = self.run_cell('RETURN 1')[0]['execution_count']
        content, published = self.run_cell('RETURN 1', silent=True)
        self.assertEqual((before, []), (content['execution_count'], published))

    def test_transactions(self):
        self.run_cell('%new\n%begin')
        self.run_cell('CREATE (:A)')
        self.assertIn('1', self.text_of('MATCH (a) RETURN count(*) AS n'))
        self.run_cell('%rollback')
        self.assertIn('0', self.text_of('MATCH (a) RETURN count(*) AS n'))
        self.run_cell('%open')

    def test_comm_info(self):
        self.assertEqual({}, self.reply_to(self.client.comm_info())['comms'])

    def test_interrupt(self):
        running = self.client.execute(ENDLESS)
        waiting = self.client.execute('RETURN 1')
        self.wait_until_input(running)
        time.sleep(0.3)
        start = time.monotonic()
        self.manager.interrupt_kernel()
        content = self.reply_to(running)
        self.assertEqual(('error', 'Interrupted'), (content['status'], content['ename']))
        self.assertLess(time.monotonic() - start, 5)
        self.assertEqual('aborted', self.reply_to(waiting)['status'])
        self.assertEqual('ok', self.run_cell('RETURN 1')[0]['status'])

    def test_interrupt_by_signal(self):
        running = self.client.execute(ENDLESS)
        self.wait_until_input(running)
        os.kill(self.manager.provisioner.pid, signal.SIGINT)
        self.assertEqual('Interrupted', self.reply_to(running)['ename'])
        self.assertEqual('ok', self.run_cell('RETURN 1')[0]['status'])

    def test_bad_signature_is_dropped(self):
        session = Session(key=b'not the secret')
        message = session.msg('execute_request', {'code': 'CREATE (:Forged)', 'silent': False})
        session.send(self.client.shell_channel.socket, message)
        self.assertIn('\n0\n', self.text_of('MATCH (f:Forged) RETURN count(*) AS n'))

    def test_heartbeat(self):
        self.client.hb_channel.unpause()
        time.sleep(2)
        self.assertTrue(self.client.hb_channel.is_beating())


class LifeTest(unittest.TestCase):
    """Kernels of their own, which these tests end."""

    def test_an_orphan_ends(self):
        """A kernel whose Jupyter was killed notices it."""
        code = ("from jupyter_client.manager import KernelManager; import os; m = KernelManager(kernel_name='scograph'); m.start_kernel(stdout=-3, stderr=-3); "
                "c = m.blocking_client(); c.start_channels(); c.wait_for_ready(timeout=60); print(m.provisioner.pid, flush=True); os._exit(1)")
        kernel = int(subprocess.run([sys.executable, '-c', code], stdout=subprocess.PIPE, check=False).stdout)
        deadline = time.monotonic() + PATIENCE
        while is_running(kernel) and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertFalse(is_running(kernel))

    def test_restart_forgets_and_shutdown_ends(self):
        manager = KernelManager(kernel_name='scograph')
        manager.start_kernel()
        client = manager.blocking_client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=PATIENCE)
            client.execute_interactive('%param kept 1', timeout=PATIENCE)
            manager.restart_kernel()
            client.wait_for_ready(timeout=PATIENCE)
            reply = client.execute_interactive('RETURN $kept', timeout=PATIENCE, output_hook=lambda m: None)
            self.assertEqual(('error', 'ParameterMissing', 1), (reply['content']['status'], reply['content']['ename'], reply['content']['execution_count']))
            client.execute(ENDLESS)
            client.shutdown()
            deadline = time.monotonic() + PATIENCE
            while manager.is_alive() and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertFalse(manager.is_alive())
        finally:
            client.stop_channels()
            if manager.is_alive():
                manager.shutdown_kernel(now=True)


if __name__ == '__main__':
    unittest.main(argv=sys.argv[:1], verbosity=1)
