namespace ScoGraph.Functions;

/// <summary>
/// Other names of functions: those of ISO GQL, a second spelling of openCypher, and an older one of Cypher. Sorted by synonym.
/// </summary>
internal static class SynonymCatalog
{
    public static IReadOnlyList<(string Synonym, string Name)> All { get; } =
    [
        ("cardinality", "size"),
        ("ceiling", "ceil"),
        ("collect_list", "collect"),
        ("distance", "point.distance"),
        ("duration_between", "duration.between"),
        ("element_id", "elementId"),
        ("ln", "log"),
        ("local_datetime", "localdatetime"),
        ("local_time", "localtime"),
        ("path_length", "length"),
        ("percentile_cont", "percentileCont"),
        ("percentile_disc", "percentileDisc"),
        ("stddev_pop", "stDevP"),
        ("stddev_samp", "stDev"),
        ("zoned_datetime", "datetime"),
        ("zoned_time", "time"),
    ];
}
