using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions.Collections;

/// <summary>target[from..to]; a bound may be absent.</summary>
internal sealed record SliceAccess(SourceSpan Span, Expression Target, Expression? From, Expression? To) : Expression(Span);
