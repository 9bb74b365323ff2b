using System.Runtime.CompilerServices;

namespace ScoGraph.Model.Values;

/// <summary>Keeps recursion over nested lists and maps from overflowing the stack, which would end the user's process.</summary>
internal static class Nesting
{
    /// <summary>Called before each step down into a list or map.</summary>
    /// <exception cref="Diagnostics.ValueException">The value is nested so deeply that the stack is nearly used up.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Descend()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw ValueErrors.NestedTooDeeply();
    }
}
