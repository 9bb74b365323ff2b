"""Compiles and runs the C# blocks of documents against the packed package: run_docs.py FILE...

Each block is a program of its own; what an earlier block of the page uses holds for the later ones. Where a text block stands right
behind a C# block, the program must print exactly that. With --print FILE the first C# block is printed and nothing is run. A package
(ScoGraph.nupkg) stands for the examples in the documentation of its members, which are compiled and not run.
"""
import difflib
import os
import re
import subprocess
import sys
import tempfile
import textwrap
import xml.etree.ElementTree
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BLOCK = re.compile(r'^```csharp\n(.*?)^```\n(?:\s*^```text\n(.*?)^```\n)?', re.MULTILINE | re.DOTALL)
EXAMPLE = object()
USING = re.compile(r'^using [\w.]+;\n', re.MULTILINE)
TYPE = re.compile(r'^(?:(?:public|internal|sealed|static|abstract|readonly|file) )*(?:record|class|struct|enum|interface) ', re.MULTILINE)
PROJECT = '''<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <OutputType>Exe</OutputType>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <InvariantGlobalization>true</InvariantGlobalization>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>$(NoWarn);CS1998</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="ScoGraph" Version="VERSION" />
    <PackageReference Include="ScoGraph.Extensions.DependencyInjection" Version="VERSION" />
    <PackageReference Include="ScoGraph.Sqlite" Version="VERSION" />
    <PackageReference Include="ScoGraph.DuckDB" Version="VERSION" />
    <PackageReference Include="ScoGraph.Postgres" Version="VERSION" />
    <PackageReference Include="ScoGraph.Documents" Version="VERSION" />
    <PackageReference Include="ScoGraph.Procedures.Apoc" Version="VERSION" />
    <PackageReference Include="Microsoft.Extensions.Hosting" Version="10.0.15" />
  </ItemGroup>
</Project>
'''


def blocks(path):
    """Each C# block of a document: its place, the program, and what it must print, or None."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    usings = []
    for match in BLOCK.finditer(text):
        usings += USING.findall(match.group(1))
        place = f'{os.path.relpath(path, ROOT)}:{text.count(chr(10), 0, match.start()) + 1}'
        yield place, ''.join(dict.fromkeys(usings)), USING.sub('', match.group(1)), match.group(2)


def examples(path):
    """Each example in the documentation that a package holds."""
    package = zipfile.ZipFile(path)
    for name in sorted(n for n in package.namelist() if n.startswith('lib/') and n.endswith('.xml')):
        for member in xml.etree.ElementTree.fromstring(package.read(name)).iter('member'):
            for code in member.iterfind('example/code'):
                yield member.get('name'), 'using ScoGraph;\nusing ScoGraph.Documents;\nusing ScoGraph.Knowledge;\n', textwrap.dedent(code.text), EXAMPLE


def source(number, usings, body):
    """The block as a class: statements in a method, types beside it."""
    types = TYPE.search(body)
    statements, rest = (body[:types.start()], body[types.start():]) if types else (body, '')
    return f'{usings}namespace Block{number};\n\npublic static class Program\n{{\npublic static async Task Run()\n{{\n{statements}}}\n}}\n\n{rest}'


def main(arguments):
    if arguments[0] == '--print':
        _, usings, body, _ = next(blocks(arguments[1]))
        print(usings + body, end='')
        return 0
    found = [block for path in arguments for block in (examples(path) if path.endswith('.nupkg') else blocks(path))]
    told = sum(expected is EXAMPLE for *_, expected in found)
    if told:
        print(f'{told} examples of members')
    with open(os.path.join(ROOT, 'Directory.Build.props'), encoding='utf-8') as file:
        version = re.search(r'<Version>(.*)</Version>', file.read()).group(1)
    with tempfile.TemporaryDirectory() as folder:
        def write(name, text):
            with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
                file.write(text)

        write('docs.csproj', PROJECT.replace('VERSION', version))
        write('nuget.config', '<configuration><packageSources><add key="scograph-local" value="'
              + os.path.join(ROOT, 'samples', 'feed') + '" /></packageSources></configuration>')
        for number, (_, usings, body, _) in enumerate(found):
            write(f'Block{number}.cs', source(number, usings, body))
        cases = '\n'.join(f'    case "{n}": await Block{n}.Program.Run(); break;' for n in range(len(found)))
        write('Main.cs', f'switch (args[0])\n{{\n{cases}\n}}\n')
        built = subprocess.run(['dotnet', 'build', '-v', 'q', '--nologo', '-o', 'out'], cwd=folder, capture_output=True, text=True, check=False)
        if built.returncode:
            print(built.stdout, file=sys.stderr)
            return 1
        failed = False
        for number, (place, _, _, expected) in enumerate(found):
            if expected is EXAMPLE:
                continue
            run = subprocess.run(['dotnet', os.path.join('out', 'docs.dll'), str(number)], cwd=folder, capture_output=True, text=True, check=False)
            difference = [] if expected is None else list(difflib.unified_diff(
                expected.splitlines(), run.stdout.splitlines(), 'in the document', 'printed', lineterm='', n=1))
            good = run.returncode == 0 and not difference
            failed = failed or not good
            print(f'{place}: ' + ('runs' if expected is None else 'prints what it says') if good
                  else '\n'.join([f'{place}: FAILED', *difference, run.stderr]))
        return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
