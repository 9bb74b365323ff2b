namespace ScoGraph;

/// <summary>How the answers of two views to one query differ.</summary>
public sealed class ViewComparison
{
    internal ViewComparison(string query, IReadOnlyList<RowDifference> onlyInFirst, IReadOnlyList<RowDifference> onlyInSecond) =>
        (Query, OnlyInFirst, OnlyInSecond) = (query, onlyInFirst, onlyInSecond);

    /// <summary>The query.</summary>
    public string Query { get; }

    /// <summary>The rows that only the first view gives, as often as it gives them more, in its order.</summary>
    public IReadOnlyList<RowDifference> OnlyInFirst { get; }

    /// <summary>The rows that only the second view gives, as often as it gives them more, in its order.</summary>
    public IReadOnlyList<RowDifference> OnlyInSecond { get; }

    /// <summary>Whether both give the same rows, in whichever order.</summary>
    public bool IsEqual => OnlyInFirst.Count == 0 && OnlyInSecond.Count == 0;
}
