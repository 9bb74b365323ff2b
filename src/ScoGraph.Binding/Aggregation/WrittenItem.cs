using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Binding.Aggregation;

/// <summary>An item of a projection as written: its name, the expression, and the place of the whole.</summary>
internal sealed record WrittenItem(string Name, Expression Syntax, SourceSpan Span);
