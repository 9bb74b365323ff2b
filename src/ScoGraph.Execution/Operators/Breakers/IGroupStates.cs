using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators.Breakers;

/// <summary>Groups by their numbers, which go from 0 on in the order of their first rows.</summary>
internal interface IGroupStates
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>What the groups hold.</summary>
    HeldMemory Held { get; }

    /// <summary>The aggregates of a group.</summary>
    GroupState State(int number);
}
