using System.Collections.Immutable;
using ScoGraph.Execution.Expressions;
using ScoGraph.Execution.Rows;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Operators.Walks.Paths;

/// <summary>Which single relationships a walk may take: a condition on each, read from a slot of its own.</summary>
internal sealed record WalkStep(int Slot, ImmutableArray<Condition> Conditions)
{
    /// <summary>Whether it may take any.</summary>
    public bool IsFree => Conditions.IsEmpty;

    public bool Allows(int relationship, Frame frame)
    {
        if (Conditions.IsEmpty)
            return true;
        Value.PutRelationship(ref frame.Row[Slot], relationship);
        return Conditions.AllHold(frame);
    }
}
