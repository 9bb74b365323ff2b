using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators.Morsels;

/// <summary>Nodes one after the other that one thread takes, and what it has gathered of them.</summary>
/// <param name="from">The first id that is not taken.</param>
/// <param name="to">The id behind them.</param>
internal sealed class MorselRange(int from, int to)
{
    /// <summary>The first id that is not taken yet.</summary>
    public int From { get; set; } = from;

    /// <summary>The id behind the last: less once another thread takes the rest.</summary>
    public int To { get; set; } = to;

    /// <summary>What was gathered, once all is done.</summary>
    public object? Part { get; set; }

    /// <summary>What ended it; null if nothing did.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Where in the text that was.</summary>
    public SourceSpan Place { get; set; }

    /// <summary>The id from which on the nodes were taken of which one has failed.</summary>
    public int FailedFrom { get; set; }
}
