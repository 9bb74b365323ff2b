"""Sums the counters of the result files in a folder and prints the closing line of CI. Fails where a test failed or none ran."""
import glob
import sys
import xml.etree.ElementTree as ET

passed = failed = skipped = 0
for name in sorted(glob.glob(sys.argv[1] + '/**/*.trx', recursive=True)):
    namespace = {'t': 'http://microsoft.com/schemas/VisualStudio/TeamTest/2010'}
    counters = ET.parse(name).getroot().find('t:ResultSummary/t:Counters', namespace)
    total, executed = int(counters.get('total')), int(counters.get('executed'))
    good = int(counters.get('passed'))
    passed += good
    skipped += total - executed
    failed += executed - good
print(f'tests: {passed} passed, {failed} failed, {skipped} skipped')
sys.exit(1 if failed or not passed else 0)
