namespace ScoGraph.Formats.Imports;

/// <summary>What happens to rows that are wrong: they end the reading, or are told and left out.</summary>
internal sealed class BadRows(Action<GraphFormatException>? leaveOut)
{
    /// <summary>Tells of a row and says whether to go on.</summary>
    public bool Skip(GraphFormatException error)
    {
        leaveOut?.Invoke(error);
        return leaveOut is not null;
    }
}
