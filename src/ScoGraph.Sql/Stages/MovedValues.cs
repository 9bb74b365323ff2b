using ScoGraph.Sql.Backends;

namespace ScoGraph.Sql.Stages;

/// <summary>A column of values of one kind, or null.</summary>
/// <param name="read">Reads a value that is not null.</param>
internal sealed class MovedValues<T>(Func<ISqlReader, int, T> read) : MovedColumn
{
    private readonly List<T?> _values = [];

    public override int Count => _values.Count;

    public override void Add(ISqlReader reader, int column) => _values.Add(reader.IsNull(column) ? default : read(reader, column));

    public override Array Slice(int first, int count) => _values.GetRange(first, count).ToArray();
}
