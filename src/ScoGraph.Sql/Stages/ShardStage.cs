using System.Collections.Immutable;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Parameters;

namespace ScoGraph.Sql.Stages;

/// <summary>A statement that every database gets for rows of the stage before, or once.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">What of the query's parameters it takes.</param>
/// <param name="Inputs">The columns of the rows that it reads; null for the first stage.</param>
/// <param name="Anchor">
/// The column of the rows that it reads by which they are spread over the databases; null where each gets all of them.
/// </param>
/// <param name="Weight">The column of its result that says for how many rows a row stands; null where each stands for one.</param>
/// <param name="Moved">The columns of its result that the next stage reads, in that stage's order.</param>
internal sealed record ShardStage(
    string Text, ImmutableArray<StatementParameter> Parameters, ImmutableArray<SqlKind>? Inputs, int? Anchor, int? Weight,
    ImmutableArray<int> Moved)
{
    /// <summary>
    /// Whether its result is an array for each column that the next stage reads, the weight last: for each database the rows that go to
    /// it, behind the number of that; or one row where all go to every one.
    /// </summary>
    public bool IsPacked { get; init; }
}
