using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>What has a value for each row.</summary>
internal abstract record Expression(SourceSpan Span) : SyntaxNode(Span);
