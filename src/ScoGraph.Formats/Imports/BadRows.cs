namespace ScoGraph.Formats.Imports;

/// <summary>What happens to rows that are wrong: they end the reading, or are reported and left out.</summary>
internal sealed class BadRows(Action<GraphFormatException>? onRejected)
{
    /// <summary>Reports a row and says whether to go on.</summary>
    public bool Skip(GraphFormatException error)
    {
        onRejected?.Invoke(error);
        return onRejected is not null;
    }
}
