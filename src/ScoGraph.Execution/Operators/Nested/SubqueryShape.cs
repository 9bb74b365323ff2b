using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators.Nested;

/// <summary>What a subquery inside an expression answers.</summary>
/// <param name="Column">The slot that is collected; -1 for other kinds.</param>
/// <param name="Node">The slot of the node that its answer is remembered for; -1 for none.</param>
internal sealed record SubqueryShape(Subquery Kind, int Column, SourceSpan Place, int Node);
