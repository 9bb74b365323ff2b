using ScoGraph.Binding.Bound;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>Which paths between two nodes of the row are asked for, and what becomes of them.</summary>
/// <param name="Shape">The slots of the ends, and how long a path may be.</param>
/// <param name="Choice">One path, some, or all of the shortest.</param>
/// <param name="Step">What each relationship must meet.</param>
/// <param name="Emitter">Writes a path that was found into the row.</param>
internal sealed record PathRequest(WalkShape Shape, PathChoice Choice, WalkStep Step, PathEmitter Emitter);
