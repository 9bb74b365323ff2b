namespace ScoGraph.Testing.Kit;

/// <summary>How many plans ran in SQL, as their texts tell. Any thread.</summary>
public sealed class PlanShare
{
    private int _all;
    private int _wholly;
    private int _partly;

    public int All => _all;

    public int Wholly => _wholly;

    /// <summary>Those that ran in SQL at all.</summary>
    public int Partly => _partly;

    public void Add(string plan)
    {
        string[] lines = plan.Split('\n');
        Interlocked.Increment(ref _all);
        if (lines.Any(line => line.Contains("ForeignRows", StringComparison.Ordinal)))
            Interlocked.Increment(ref _partly);
        if (lines.First(line => !line.StartsWith("Results", StringComparison.Ordinal)).StartsWith("ForeignRows", StringComparison.Ordinal))
            Interlocked.Increment(ref _wholly);
    }

    public override string ToString() => $"Of {All} plans {Wholly} ran wholly in SQL, {Partly - Wholly} in part.";
}
