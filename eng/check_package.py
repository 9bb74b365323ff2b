"""Checks what a package holds: check_package.py PATH_WITHOUT_EXTENSION. Assemblies have their symbols, a library's their documentation."""
import sys
import zipfile

path = sys.argv[1]
names = zipfile.ZipFile(path + '.nupkg').namelist()
missing = [n for n in ('README.md', 'icon.png') if n not in names]
is_tool = any(n.startswith('tools/') for n in names)
ours = [n[:-len('.dll')] for n in names if n.endswith('.dll') and n.split('/')[-1].startswith('ScoGraph')]
symbols = zipfile.ZipFile(path + '.snupkg').namelist()
missing += [n + '.pdb' for n in ours if n + '.pdb' not in symbols]
if is_tool:
    missing += [] if any(n.endswith('/DotnetToolSettings.xml') for n in names) else ['DotnetToolSettings.xml']
else:
    missing += [n + '.xml' for n in ours if n + '.xml' not in names]
if missing or not ours:
    print(f'{path}: misses {", ".join(missing) or "every assembly"}', file=sys.stderr)
    sys.exit(1)
print(f'{path}: {len(ours)} assemblies of ours' + (', each with symbols' if is_tool else ', each with documentation and symbols'))
