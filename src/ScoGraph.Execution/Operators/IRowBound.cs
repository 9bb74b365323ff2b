using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators;

/// <summary>
/// Who takes rows and needs, the longer it runs, the fewer of them: the scan below asks, and does not make rows that would be dropped.
/// </summary>
internal interface IRowBound
{
    /// <summary>The property that decides first; null where none does.</summary>
    TopColumn? Column { get; }

    /// <summary>The value of the first key that rows must reach by now; false while any row is needed.</summary>
    bool TryRead(out Value bound);
}
