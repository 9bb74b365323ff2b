using ScoGraph.Model.Values;

namespace ScoGraph.Sql.Stages;

/// <summary>Some rows that wait to be read.</summary>
internal sealed class RowBlock(int rows, int width)
{
    public int Count { get; set; }

    public Value[] Values { get; } = new Value[rows * width];

    /// <summary>How often each row comes.</summary>
    public long[] Weights { get; } = new long[rows];
}
