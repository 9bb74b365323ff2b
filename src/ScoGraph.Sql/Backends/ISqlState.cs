using ScoGraph.Model.Running;
using ScoGraph.Planning.Logical;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Backends;

/// <summary>A state of a database: every statement that it runs sees the same rows.</summary>
internal interface ISqlState
{
    /// <summary>Where the graph stands in it. The same object as long as nothing changes that a statement's text depends on.</summary>
    GraphLayout Layout { get; }

    /// <summary>What states have in common that hand on what was read of them into memory.</summary>
    object Lineage => Layout;

    /// <summary>
    /// Whether a plan is to be answered without SQL from now on, since what it reads is or will be in memory.
    /// </summary>
    /// <param name="plan">The plan, as it runs without SQL.</param>
    /// <param name="spent">How long its statements took so far, on all states of the lineage.</param>
    bool IsBetterWithout(LogicalPlan plan, TimeSpan spent) => false;

    /// <summary>The databases that hold a part of the graph each; null where one holds all.</summary>
    ISqlShards? Shards => null;

    /// <summary>Runs a statement; what comes reads its rows and is to be disposed, also before the last row.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="watch">What may end the query: the time that is left, and its caller's wish, reach the database.</param>
    /// <exception cref="SqlComputationException">The database cannot compute a value.</exception>
    ISqlReader Run(SqlStatement statement, QueryWatch watch);
}
