namespace ScoGraph.Sql.Tests.Kit;

/// <summary>How many plans ran in SQL, as their texts tell.</summary>
internal sealed class PlanShare
{
    public int All { get; private set; }

    public int Wholly { get; private set; }

    public int Partly { get; private set; }

    public void Add(string plan)
    {
        string[] lines = plan.Split('\n');
        All++;
        Partly += lines.Any(line => line.Contains("ForeignRows", StringComparison.Ordinal)) ? 1 : 0;
        Wholly += lines.First(line => !line.StartsWith("Results", StringComparison.Ordinal))
            .StartsWith("ForeignRows", StringComparison.Ordinal) ? 1 : 0;
    }

    public override string ToString() => $"Of {All} plans {Wholly} ran wholly in SQL, {Partly - Wholly} in part.";
}
