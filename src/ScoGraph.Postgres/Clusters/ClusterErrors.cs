namespace ScoGraph.Postgres.Clusters;

/// <summary>What goes wrong with several databases.</summary>
internal static class ClusterErrors
{
    /// <summary>A shard as errors name it.</summary>
    public static string Name(ShardMap map, int shard) => $"Shard {shard + 1} of {map.Shards.Count}, {ShardMap.Shown(map.Shards[shard])}";

    public static PostgresGraphException OfShard(ShardMap map, int shard, PostgresGraphException error) => new(
        error.Problem, $"{Name(map, shard)}: {error.Message}", error);

    public static PostgresGraphException Empty(ShardMap map, int shard) => new(
        PostgresGraphProblem.WrongShard,
        $"{Name(map, shard)}, holds nothing: load the graph with PostgresCluster.Load, under the name under which it was begun.");

    public static PostgresGraphException OtherSchema(string one, string other) => new(
        PostgresGraphProblem.WrongShard,
        $"The shards stand in schemas of different names, \"{one}\" and \"{other}\": give all of them one name.");

    public static PostgresGraphException Other(ShardMap map, int shard, string found, string expected) => new(
        PostgresGraphProblem.WrongShard,
        $"{Name(map, shard)}, holds '{found}', and '{expected}' is expected: check the map, and that all shards were "
            + "loaded with it.");

    public static PostgresGraphException OtherCopies(ShardMap map, int shard) => new(
        PostgresGraphProblem.WrongShard,
        $"{Name(map, shard)}, has other tables whole than the shards before it: load all of them anew, with the same "
            + $"{nameof(PostgresGraphOptions)}.{nameof(PostgresGraphOptions.CopiedNodes)}.");

    public static InvalidOperationException ReadOnly() => new(
        "A cluster is read: load it anew with PostgresCluster.Load, or write through PostgresGraph to a cluster that is one database to its "
            + "clients, as Citus and YugabyteDB are.");
}
