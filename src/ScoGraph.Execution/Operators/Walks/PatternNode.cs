using System.Runtime.CompilerServices;
using ScoGraph.Execution.Errors;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks;

/// <summary>Reads the node at which a step of a pattern begins.</summary>
internal static class PatternNode
{
    /// <summary>The node's id, or -1 for null.</summary>
    /// <exception cref="ValueException">The value is no node.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(Frame frame, int slot)
    {
        ref readonly Value value = ref frame.Row[slot];
        return value.IsNode ? value.AsId() : ReadNull(frame, value);
    }

    /// <summary>
    /// The pattern's own check of its variable tells the place; it comes first but where the planner was told not to move it.
    /// </summary>
    private static int ReadNull(Frame frame, in Value value) =>
        value.IsNull ? -1 : throw frame.At(SourceSpan.None, RuntimeErrors.NotNode(value));
}
