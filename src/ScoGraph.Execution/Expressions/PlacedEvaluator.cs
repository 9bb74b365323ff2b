using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Expressions;

/// <summary>A compiled expression and where it stands in the text.</summary>
internal sealed record PlacedEvaluator(Evaluator Evaluate, SourceSpan Place);
