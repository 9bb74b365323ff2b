using System.Collections.Immutable;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Sql.Running;

namespace ScoGraph.Sql.Cutting;

/// <summary>A plan of which a part has become SQL.</summary>
/// <param name="Root">The last operator.</param>
/// <param name="Statements">What has become SQL.</param>
/// <param name="MayFail">Whether the database may fail to compute a value.</param>
internal sealed record CutPlan(LogicalOperator Root, ImmutableArray<ISqlRows> Statements, bool MayFail)
{
    /// <summary>Whether the statements mean what the query does with these parameters.</summary>
    public bool Accepts(IReadOnlyDictionary<string, Value> parameters) => Statements.All(rows => rows.Accepts(parameters));
}
