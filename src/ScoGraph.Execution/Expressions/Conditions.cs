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
        long made = frame.Made;
        foreach (Condition condition in conditions)
        {
            if (!condition(frame))
            {
                frame.Forget(made);
                return false;
            }
        }

        frame.Forget(made);
        return true;
    }
}
