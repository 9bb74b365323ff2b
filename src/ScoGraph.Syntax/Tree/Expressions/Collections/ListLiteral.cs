using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>[items].</summary>
internal sealed record ListLiteral(SourceSpan Span, ImmutableArray<Expression> Items) : Expression(Span);
