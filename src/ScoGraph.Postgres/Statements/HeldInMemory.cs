using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Postgres.Statements;

/// <summary>When what a question reads is to be held in memory, rather than asked of the database each time.</summary>
internal static class HeldInMemory
{
    /// <summary>What is asked rarely, or answered soon, is left to the database without a look at what it needs.</summary>
    private static readonly TimeSpan LeastSpent = TimeSpan.FromMilliseconds(50);

    /// <summary>About what it costs to read a row into a page.</summary>
    private static readonly TimeSpan TimeOfRow = TimeSpan.FromMicroseconds(1.5);

    /// <summary>
    /// To rent until as much was paid as buying costs, then to buy, costs at most twice what who knows the future would pay (the ski rental
    /// problem: Karlin, Manasse, Rudolph, Sleator: Competitive snoopy caching, Algorithmica 3, 1988). To buy is to read what it needs into
    /// memory, where it stays for all questions.
    /// </summary>
    /// <param name="plan">The plan of the question.</param>
    /// <param name="spent">What was paid for it so far.</param>
    /// <param name="graph">What is asked.</param>
    /// <param name="budget">How many bytes may be held; 0 for none.</param>
    public static bool IsCheaper(LogicalPlan plan, TimeSpan spent, IGraphSnapshot graph, long budget)
    {
        if (budget == 0 || spent < LeastSpent)
            return false;
        NeededParts needed = NeededParts.Of(plan.Statement, graph);
        return needed.Bytes <= budget && spent > needed.Rows * TimeOfRow;
    }
}
