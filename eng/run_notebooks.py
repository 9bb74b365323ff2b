"""Executes notebooks and compares their outputs with those that the files hold: run_notebooks.py [--update] FILE..."""
import copy
import difflib
import json
import os
import re
import sys

import nbformat
from nbclient import NotebookClient


def comparable(notebook):
    """The outputs as text, a line a line, without what differs from run to run: the times of profiles."""
    lines = []
    for number, cell in enumerate(c for c in notebook.cells if c.cell_type == 'code'):
        for output in cell.outputs:
            shown = {k: v for k, v in output.items() if k not in ('execution_count', 'metadata')}
            text = json.dumps(shown, indent=1, sort_keys=True, ensure_ascii=False).replace('\\n', '\n')
            lines += [f'[{number + 1}] {line}' for line in re.sub(r'[\d.]+ ms', '? ms', text).splitlines()]
    return lines


def main(arguments):
    update = '--update' in arguments
    failed = False
    for path in (a for a in arguments if a != '--update'):
        expected = nbformat.read(path, as_version=4)
        actual = copy.deepcopy(expected)
        NotebookClient(actual, timeout=120, kernel_name='scograph', record_timing=False,
                       resources={'metadata': {'path': os.path.dirname(path)}}).execute()
        cells = [c for c in actual.cells if c.cell_type == 'code']
        errors = [o for c in cells for o in c.outputs if o.output_type == 'error' or o.get('name') == 'stderr']
        if errors:
            print(f'{path}: {errors}', file=sys.stderr)
            failed = True
        if update:
            actual.metadata.pop('widgets', None)
            nbformat.write(actual, path)
            print(f'{path}: updated')
            continue
        difference = list(difflib.unified_diff(comparable(expected), comparable(actual), 'in the file', 'executed', lineterm='', n=1))
        print('\n'.join(difference[:60]) if difference else f'{path}: {len(cells)} cells as in the file')
        failed = failed or bool(difference) or not any(c.outputs for c in cells)
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
