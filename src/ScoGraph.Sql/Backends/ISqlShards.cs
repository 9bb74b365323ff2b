using ScoGraph.Model.Running;
using ScoGraph.Planning.Logical;

namespace ScoGraph.Sql.Backends;

/// <summary>Databases that hold a part of a graph each: some of the nodes, and all relationships at them. Any thread.</summary>
internal interface ISqlShards
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>How many rows a query may move between them before it is answered without SQL.</summary>
    long MostMoved { get; }

    /// <summary>About how many rows come where a plan is answered over pages; null where memory may not hold them.</summary>
    long? RowsOfPages(LogicalPlan plan);

    /// <summary>The number, from 0, of the one that has a node.</summary>
    int Of(long node);

    /// <summary>In SQL, the number of the one that has the node with an id.</summary>
    string PlaceOf(string id);

    /// <summary>Notes rows that came of a database within a row of a statement's.</summary>
    void Came(long rows);

    /// <summary>Notes rows that go to a database.</summary>
    void Sent(long rows);

    /// <summary>Runs a statement on one of them, as <see cref="ISqlState.Run"/> does.</summary>
    /// <param name="shard">Its number.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="watch">What may end the query.</param>
    /// <param name="abort">Ends the statement, as another one has failed.</param>
    ISqlReader Run(int shard, SqlStatement statement, QueryWatch watch, CancellationToken abort);
}
