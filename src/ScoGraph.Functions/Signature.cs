using ScoGraph.Model.Values;

namespace ScoGraph.Functions;

/// <summary>What a function takes and gives, checked when a query is compiled.</summary>
/// <param name="Parameters">In order; those with defaults last.</param>
/// <param name="Result">The kinds it may give.</param>
/// <param name="Variadic">Whether the last parameter repeats, zero or more times.</param>
internal sealed record Signature(IReadOnlyList<Parameter> Parameters, ValueTypes Result, bool Variadic = false)
{
    public int Required => Parameters.Count(p => p.Default is null) - (Variadic ? 1 : 0);

    public int Most => Variadic ? int.MaxValue : Parameters.Count;
}
