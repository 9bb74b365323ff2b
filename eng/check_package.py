"""Checks what a package holds: check_package.py PATH_WITHOUT_EXTENSION. Assemblies have their symbols, those of a library that have
something public their documentation and the others none; the README begins with how to install, and its links lead somewhere."""
import os
import re
import sys
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def has_api(assembly):
    """Whether an assembly has public members, by its record of them."""
    with open(os.path.join(ROOT, 'src', assembly, 'PublicAPI.Unshipped.txt'), encoding='utf-8') as record:
        return len(record.readlines()) > 1


path = sys.argv[1]
package = zipfile.ZipFile(path + '.nupkg')
names = package.namelist()
faults = [f'misses {n}' for n in ('README.md', 'icon.png') if n not in names]
is_tool = any(n.startswith('tools/') for n in names)
ours = [n[:-len('.dll')] for n in names if n.endswith('.dll') and n.split('/')[-1].startswith('ScoGraph')]
symbols = zipfile.ZipFile(path + '.snupkg').namelist()
faults += [f'misses {n}.pdb' for n in ours if n + '.pdb' not in symbols]
faults += [] if ours else ['misses every assembly']
if is_tool:
    faults += [] if any(n.endswith('/DotnetToolSettings.xml') for n in names) else ['misses DotnetToolSettings.xml']
else:
    faults += [f'misses {n}.xml' for n in ours if has_api(os.path.basename(n)) and n + '.xml' not in names]
    faults += [f'holds {n}.xml, of an assembly without public members' for n in ours if not has_api(os.path.basename(n)) and n + '.xml' in names]
readme = package.read('README.md').decode() if 'README.md' in names else ''
faults += [f'the README links to {link}, which is no address' for link in re.findall(r'\]\(([^)]*)\)', readme) if not link.startswith('https://')]
faults += [] if readme.split('```sh\n')[1:] and readme.split('```sh\n')[1].startswith('dotnet ') else ['the README does not begin with how to install']
if faults:
    print(f'{path}: {"; ".join(faults)}', file=sys.stderr)
    sys.exit(1)
print(f'{path}: {len(ours)} assemblies of ours' + (', each with symbols' if is_tool else ', each with symbols, the public ones with documentation'))
