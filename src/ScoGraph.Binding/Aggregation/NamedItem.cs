using ScoGraph.Binding.Bound;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>An item with its expression over the rows that are left after grouping.</summary>
internal sealed record NamedItem(string Name, Expression Syntax, Variable Variable, BoundExpression Expression);
