using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical.Foreign;

namespace ScoGraph.Sql.Paths;

/// <summary>The rows of a statement, each with every path that is found for it.</summary>
/// <param name="inner">The rows.</param>
/// <param name="search">Finds the paths.</param>
/// <param name="shape">Where the ends stand, and how a path is put into the row.</param>
internal sealed class PathReader(IForeignReader inner, TwoEndedSearch search, PathShape shape) : IForeignReader
{
    private readonly Value[] _row = new Value[shape.Width];
    private IEnumerator<PathValue>? _paths;

    public bool Read(Span<Value> row)
    {
        while (_paths is null || !_paths.MoveNext())
        {
            if (!inner.Read(_row))
                return false;
            _paths?.Dispose();
            Value from = _row[shape.From], to = _row[shape.To];
            IEnumerable<PathValue> found = from.IsNull || to.IsNull ? [] : search.Between(from.AsId(), to.AsId());
            _paths = (shape.All ? found : found.Take(1)).GetEnumerator();
        }

        _row.CopyTo(row);
        PathValue path = shape.IsReversed ? Reversed(_paths.Current) : _paths.Current;
        row[shape.Width] = Value.From(path);
        row[shape.Width + 1] = Value.FromList([.. path.Relationships.ToArray().Select(link => Value.FromRelationship(link))]);
        return true;
    }

    public void Dispose()
    {
        _paths?.Dispose();
        inner.Dispose();
    }

    private static PathValue Reversed(PathValue path)
    {
        int[] nodes = path.Nodes.ToArray(), links = path.Relationships.ToArray();
        Array.Reverse(nodes);
        Array.Reverse(links);
        return new PathValue(nodes, links);
    }
}
