using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>The operand of the CASE around it where a branch begins with an operator: the left side of <c>WHEN &gt; 3</c>.</summary>
internal sealed record CaseSubject(SourceSpan Span) : Expression(Span);
