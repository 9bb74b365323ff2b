using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>name([DISTINCT] arguments); the name may be dotted. count(*) is <see cref="CountStar"/>.</summary>
internal sealed record FunctionCall(SourceSpan Span, Identifier Function, bool Distinct, ImmutableArray<Expression> Arguments)
    : Expression(Span);
