using ScoGraph.Binding.Bound;

namespace ScoGraph.Sql.Ordering;

/// <summary>A condition of a pattern.</summary>
/// <param name="Test">The condition; null where nothing is tested, and a node's properties are read.</param>
/// <param name="Reads">The variables that must be known.</param>
/// <param name="AtAnyOf">
/// The nodes of which one must be of the database where it is tested, as its properties, labels or relationships are read; none where ids
/// are enough.
/// </param>
/// <param name="Share">About the share of the rows that meet it.</param>
internal sealed record PatternCondition(
    BoundExpression? Test, IReadOnlySet<Variable> Reads, IReadOnlySet<Variable> AtAnyOf, double Share);
