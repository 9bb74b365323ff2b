using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>
/// null, a boolean, a number or a string. A minus before a number literal is part of the literal only for the smallest integer.
/// </summary>
internal sealed record Literal(SourceSpan Span, Value Value) : Expression(Span);
