using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>An operator between or behind operands. <see cref="Operator"/> has no meaning for comparisons, IS and labels.</summary>
internal sealed record OperatorEntry(Precedence Precedence, BinaryOperator Operator);
