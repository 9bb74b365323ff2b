using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Losses;

/// <summary>One thing more that a row has to meet.</summary>
/// <param name="Span">Where it stands in the query.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Text">The query up to it, without RETURN.</param>
/// <param name="Missing">What is missing where no row meets it.</param>
internal sealed record QueryStep(SourceSpan Span, string Clause, string Text, string Missing)
{
    /// <summary>The value that is looked for here, if it is one.</summary>
    public ExpectedValue? Expected { get; init; }

    /// <summary>Queries for what comes near, the nearest first: each returns elements.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Names of variables that it speaks of.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public string? Note { get; init; }
}
