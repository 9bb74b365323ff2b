using ScoGraph.Execution.Rows;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Execution.Operators.Writes;

/// <summary>A change of SET or REMOVE, compiled.</summary>
internal delegate void Update(Frame frame, IGraphWriter writer);
