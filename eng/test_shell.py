"""Drives `scograph shell` in a terminal of its own (tmux) as a person would.

usage: test_shell.py PROGRAM
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

program = sys.argv[1]
folder = tempfile.mkdtemp()
PROMPT = "scograph>"


class Terminal:
    """A terminal of 100 columns and 40 lines that runs a command."""

    def __init__(self, command, **variables):
        self.socket = os.path.join(folder, f"tmux-{time.monotonic_ns()}")
        environment = {k: v for k, v in os.environ.items() if k not in ("TMUX", "NO_COLOR", "CI")}
        environment |= {"XDG_DATA_HOME": folder, "LC_ALL": "C.UTF-8"} | variables
        subprocess.run(["tmux", "-S", self.socket, "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "40", command],
                       check=True, env=environment, cwd=folder)

    def send(self, *keys):
        subprocess.run(["tmux", "-S", self.socket, "send-keys", *keys], check=True)

    def type(self, text):
        subprocess.run(["tmux", "-S", self.socket, "send-keys", "-l", text], check=True)

    def screen(self, escapes=False):
        run = subprocess.run(["tmux", "-S", self.socket, "capture-pane", "-p"] + (["-e"] if escapes else []),
                             capture_output=True, text=True)
        return run.stdout if run.returncode == 0 else None

    def wait(self, what, holds):
        """Waits until the screen is as it should be; shows it where that does not happen."""
        end = time.monotonic() + 60
        while time.monotonic() < end:
            screen = self.screen()
            if holds(screen):
                print(f"shell: {what}")
                return screen
            time.sleep(0.05)
        sys.exit(f"shell: not so: {what}\n{screen}")

    def run(self, what, text, holds, prompt=None):
        """Enters a line on an empty prompt and waits for its answer and the next prompt."""
        self.send("C-l")
        self.wait("a clear screen", lambda s: s.strip() == PROMPT)
        self.type(text)
        self.send("Enter")
        return self.wait(what, lambda s: holds(s) and s.rstrip().endswith(prompt or PROMPT))

    def close(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)


def last(screen):
    """The last line that holds anything."""
    return screen.rstrip().splitlines()[-1]


shell = Terminal(f"{program} shell")
try:
    shell.wait("it begins with a prompt", lambda s: s and s.rstrip().endswith(PROMPT))
    shell.type("MATCH (c:Corr")
    shell.wait("what is typed is shown", lambda s: last(s) == f"{PROMPT} MATCH (c:Corr")
    shell.send("Tab")
    shell.wait("a label is completed", lambda s: last(s) == f"{PROMPT} MATCH (c:Corridor")
    shell.type(") RETURN count(c) AS corr")
    shell.send("Enter")
    shell.wait("a question is answered", lambda s: "(1 row)" in s and "│" in s and s.rstrip().endswith(PROMPT))
    if "\x1b[34mMATCH" not in shell.screen(escapes=True):
        sys.exit("shell: the question has no colours\n" + shell.screen(escapes=True))
    shell.send("C-l")
    shell.wait("Ctrl-L clears the screen", lambda s: s.strip() == PROMPT)
    shell.type("RETURN size")
    shell.send("Tab")
    shell.type("(['a'")
    shell.send("Home", "End", "Left", "Left", "Right")
    shell.type("b")
    shell.send("End")
    shell.type("]) AS n")
    shell.send("Enter")
    shell.wait("functions complete and the cursor moves", lambda s: "(['a" in s and s.rstrip().endswith(PROMPT))
    shell.send("C-l", "Up", "Up")
    shell.wait("the question before the last is recalled", lambda s: last(s) == f"{PROMPT} MATCH (c:Corridor) RETURN count(c) AS corr")
    shell.send("Down", "Down")
    shell.wait("and behind the last there is nothing", lambda s: last(s) == PROMPT)

    shell.send("C-l")
    shell.type("MATCH (m:Member)")
    shell.send("Enter")
    shell.wait("an unfinished question goes on", lambda s: last(s).strip() == "..")
    shell.type("RETURN count(m) AS members")
    shell.send("Enter")
    shell.wait("and is answered when it is whole", lambda s: "members" in s and "(1 row)" in s and s.rstrip().endswith(PROMPT))
    shell.send("Up")
    shell.wait("it is recalled with both lines", lambda s: last(s) == "       .. RETURN count(m) AS members")
    shell.send("C-c")
    shell.wait("Ctrl-C drops it", lambda s: last(s) == PROMPT)

    shell.send("C-l")
    shell.type("UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b)")
    shell.send("Enter")
    # When the question begins to run cannot be seen; a Ctrl-C before or behind it only drops a line.
    for _ in range(60):
        time.sleep(0.5)
        shell.send("C-c")
        if "Stopped" in shell.screen():
            break
    shell.wait("Ctrl-C stops a question that runs", lambda s: "Stopped" in s and s.rstrip().endswith(PROMPT))
    shell.run("a mistake has a caret", "RETURN 1 + nothing", lambda s: "^^^^^^^" in s)
    shell.run(":schema lists the labels", ":schema", lambda s: "relationship property" in s)
    shell.run(":explain shows a plan", ":explain MATCH (m:Member) RETURN m.name", lambda s: "Member" in s and "rows" in s.lower())
    shell.run("changes last", "CREATE (:Note {text: 'kept'})", lambda s: "1 node" in s)
    shell.send("C-l")
    shell.send("C-d")
    shell.wait("leaving with changes is asked about", lambda s: "Leave without them? [y/N]" in s)
    shell.type("n")
    shell.wait("and no is no", lambda s: last(s) == PROMPT)
    shell.run("help is understood", "help", lambda s: ":commit" in s and "magic" not in s)
    shell.send("C-l", "C-r")
    shell.wait("Ctrl-R asks for a part", lambda s: last(s) == "search ''>")
    shell.type("members")
    shell.wait("and finds the input of two lines", lambda s: last(s).endswith("RETURN count(m) AS members"))
    shell.send("C-g")
    shell.wait("Ctrl-G gives it up", lambda s: last(s) == PROMPT)
    shell.send("C-r")
    shell.type("corridor")
    shell.send("Enter")
    shell.wait("Enter runs what was found", lambda s: "(1 row)" in s and "│" in s and s.rstrip().endswith(PROMPT))
    shell.run(":save writes the graph", ":save saved.json", lambda s: "written to saved.json" in s, prompt="scograph saved.json>")
    PROMPT = "scograph saved.json>"
    if "kept" not in (pathlib.Path(folder) / "saved.json").read_text():
        sys.exit("shell: the saved graph lacks the change")
    shell.send("C-l")
    shell.type(":sa")
    shell.send("Tab")
    shell.type(" sa")
    shell.send("Tab")
    shell.wait("commands and files are completed", lambda s: last(s) == f"{PROMPT} :save saved.json")
    shell.send("C-u")
    shell.run("a change after that", "CREATE (:Note {text: 'kept later'})", lambda s: "1 node" in s)
    shell.run(":save alone saves the open file", ":save", lambda s: "written to saved.json" in s)
    if "kept later" not in (pathlib.Path(folder) / "saved.json").read_text():
        sys.exit("shell: the saved graph lacks the later change")
    shell.run("a change before leaving", "CREATE (:Note {text: 'kept last'})", lambda s: "1 node" in s)
    shell.send("C-l")
    shell.type("exit")
    shell.send("Enter")
    shell.wait("changes of an open file are asked about", lambda s: "Save the changes to saved.json? [y]es, [n]o" in s)
    shell.send("Escape")
    shell.wait("any other key stays", lambda s: last(s) == PROMPT)
    shell.send("C-l")
    shell.type(":save saved.json")
    shell.wait("there is room for another command", lambda s: last(s) == f"{PROMPT} :save saved.json")
    shell.send("Enter")
    shell.wait("it is saved", lambda s: "written to saved.json" in s and s.rstrip().endswith(PROMPT))
    shell.send("C-u", "C-d")
    shell.wait("Ctrl-D leaves", lambda s: s is None or not s.strip())
finally:
    shell.close()

plain = Terminal(f"{program} shell --graph saved.json", NO_COLOR="1")
try:
    plain.wait("the saved graph opens", lambda s: s and s.rstrip().endswith(PROMPT))
    plain.send("Up")
    plain.wait("the history is that of the session before", lambda s: last(s) == f"{PROMPT} :save saved.json")
    plain.send("C-c")
    plain.run("it holds the change", "MATCH (n:Note) RETURN n.text", lambda s: "kept" in s)
    codes = {int(code) for sequence in re.findall(r"\x1b\[([0-9;]*)m", plain.screen(escapes=True)) for code in sequence.split(";") if code}
    coloured = codes & ({*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)})
    if coloured:
        sys.exit(f"shell: NO_COLOR is set, and there are the colours {coloured}")
    print("shell: NO_COLOR is honoured")
    plain.run("another change", "CREATE (:Note {text: 'on leaving'})", lambda s: "1 node" in s)
    plain.type(":quit")
    plain.send("Enter")
    plain.wait("it asks", lambda s: "Save the changes to saved.json?" in s)
    plain.type("y")
    plain.wait("yes saves and leaves", lambda s: s is None or not s.strip())
    if "on leaving" not in (pathlib.Path(folder) / "saved.json").read_text():
        sys.exit("shell: what was saved on leaving is not there")
finally:
    plain.close()
