using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Expressions;

/// <summary>Conditions together.</summary>
internal static class Conditions
{
    /// <summary>Whether the row meets each of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllHold(this ImmutableArray<Condition> conditions, Frame frame)
    {
        foreach (Condition condition in conditions)
        {
            if (!condition(frame))
                return false;
        }

        return true;
    }
}
