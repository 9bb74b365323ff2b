using System.Collections;

namespace ScoGraph.Results;

/// <summary>Walks the rows of a result, which are made as they are come to.</summary>
internal sealed class RowEnumerator(QueryResult result) : IEnumerator<Row>
{
    private int _next;
    private Row? _current;

    public Row Current => _current!;

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        if (_next >= result.Count)
            return false;
        _current = result[_next++];
        return true;
    }

    public void Reset() => (_next, _current) = (0, null);

    public void Dispose()
    {
    }
}
