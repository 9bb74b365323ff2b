using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>A node to create for each row.</summary>
internal sealed record NewNode(int Slot, LabelSource Labels, Evaluator? Properties, SourceSpan Place);
