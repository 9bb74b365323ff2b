using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Choices;

/// <summary>Reads off a condition that a relationship between two nodes is missing: <c>NOT (a)-[:R]-(b)</c>.</summary>
internal static class MissingEdge
{
    /// <summary>The relationship; null where the condition says anything else.</summary>
    public static Walk? Of(BoundExpression condition)
    {
        if (condition is not BoundNot { Operand: BoundSubquery { Kind: Subquery.Exists, Query: var query } }
            || query.Parts is not [{ Clauses: [BoundMatch match] }])
            return null;
        if (match is not { Optional: false, Pattern: { Relationships: [{ Length: null, Iteration: null } edge], Search: null } pattern }
            || !pattern.ShortestPaths.IsEmpty || !pattern.Predicates.IsEmpty || !pattern.After.IsEmpty || pattern.Nodes.Length != 2)
            return null;
        ImmutableArray<Variable> given = query.Arguments;
        bool areGiven = given.Contains(edge.From) && given.Contains(edge.To) && !given.Contains(edge.Variable);
        return !areGiven || edge.From == edge.To ? null
            : new Walk(edge.From, edge.Variable, edge.To, edge.Types, edge.Directed ? Direction.Outgoing : Direction.Both, Into: true, []);
    }
}
