namespace ScoGraph.Formats.Imports;

/// <summary>What happens to rows that are wrong: they end the reading, or are reported and left out.</summary>
internal sealed class BadRows(Action<GraphFormatException>? onRejected)
{
    /// <summary>What an error adds for a caller who could have wrong rows left out; empty where they are.</summary>
    public string Advice => onRejected is null ? " " + FormatErrors.LeaveOut : "";

    /// <summary>The same for a reading before the one that reports.</summary>
    public BadRows Silent => onRejected is null ? this : new BadRows(static _ => { });

    /// <summary>Reports a row and says whether to go on.</summary>
    public bool Skip(GraphFormatException error)
    {
        onRejected?.Invoke(error);
        return onRejected is not null;
    }
}
