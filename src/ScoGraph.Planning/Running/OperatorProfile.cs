namespace ScoGraph.Planning.Running;

/// <summary>What one operator did.</summary>
internal sealed class OperatorProfile
{
    /// <summary>Rows passed on.</summary>
    public long Rows { get; set; }

    /// <summary>Time spent in the operator itself, not in those before or after it, in <see cref="TimeProvider"/> timestamps.</summary>
    public long Ticks { get; set; }

    /// <summary>What another engine says of its work for the operator; null where it says nothing.</summary>
    public string? Report { get; set; }
}
