namespace ScoGraph.Knowledge;

/// <summary>A kind of fact: a relationship type and what it may join.</summary>
public abstract class Relation
{
    private protected Relation(string type, string[] startLabels, string[] endLabels)
    {
        Type = type;
        StartLabels = startLabels;
        EndLabels = endLabels;
    }

    /// <summary>The relationship type, such as <c>MEMBER_OF</c>.</summary>
    public string Type { get; }

    /// <summary>The labels of which a start has one; empty where any node may be it.</summary>
    internal IReadOnlyList<string> StartLabels { get; }

    /// <summary>The labels of which an end has one; empty where any node may be it.</summary>
    internal IReadOnlyList<string> EndLabels { get; }
}
