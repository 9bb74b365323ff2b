using ScoGraph.Execution.Operators;
using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Mapping.Kit;

/// <summary>What a logical operator becomes.</summary>
/// <param name="Create">Makes the operator for a run.</param>
/// <param name="Depth">How many operators stand on the stack while it passes a row on: itself, and those of an inner plan whose rows it
/// passes on as they come. 0 for one that holds all rows back first.</param>
internal sealed record MappedOperator(Func<Frame, Operator> Create, int Depth)
{
    /// <summary>The end of an inner plan and the two calls that run it.</summary>
    private const int Joint = 3;

    public bool IsBreaker => Depth == 0;

    /// <summary>What it is to several threads that share rows, where that is more than the plan says.</summary>
    public MorselPart Part { get; init; }

    /// <summary>An operator that passes rows on as they come.</summary>
    public static MappedOperator Row(Func<Frame, Operator> create) => new(create, 1);

    /// <summary>An operator that holds all rows back until the last has come.</summary>
    public static MappedOperator Breaker(Func<Frame, Operator> create) => new(create, 0);

    /// <summary>An operator that passes the rows of inner plans on as they come.</summary>
    public static MappedOperator Around(int innerDepth, Func<Frame, Operator> create) => new(create, innerDepth + Joint);
}
