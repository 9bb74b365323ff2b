using System.Collections.Immutable;
using ScoGraph.Model.Values;

namespace ScoGraph.Sql.Backends;

/// <summary>What a database is asked.</summary>
/// <param name="Text">The statement, with places for parameters as the dialect writes them.</param>
/// <param name="Parameters">
/// Their values, from the first: booleans, integers, floats and strings, or lists of one of these kinds; never null.
/// </param>
internal sealed record SqlStatement(string Text, ImmutableArray<Value> Parameters)
{
    /// <summary>The columns of rows that it reads beside the tables, as parameters behind those: arrays of one length.</summary>
    public ImmutableArray<Array> Inputs { get; init; } = [];
}
