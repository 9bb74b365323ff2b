using System.Collections.Frozen;

namespace ScoGraph.Binding;

/// <summary>Names of functions, procedures and values of other dialects that are left out, and what to write instead.</summary>
internal static class LeftOutNames
{
    private const string OfVectors = "Vectors are not there yet.";

    private const string OfGraphs = "A graph is an object of the program, which knows it by a variable.";

    private const string OfApoc = "Those of APOC are a package, ScoGraph.Procedures.Apoc: "
        + "GraphOptions.Extensions = [ApocProcedures.Extension]; in the tool --procedures apoc, in a notebook %procedures apoc.";

    private const string OfAlgorithms = "Graph algorithms are called algo.…; SHOW PROCEDURES lists them.";

    private static readonly FrozenDictionary<string, string> Hints = new Dictionary<string, string>
    {
        ["CURRENT_DATE"] = "Write date().",
        ["CURRENT_TIME"] = "Write time().",
        ["CURRENT_TIMESTAMP"] = "Write datetime().",
        ["LOCAL_TIMESTAMP"] = "Write localdatetime().",
        ["property_exists"] = "Write n.key IS NOT NULL.",
        ["file"] = "The file is the one that the query names.",
        ["linenumber"] = "Lines are not counted; collect the rows and UNWIND range(0, size(rows) - 1) AS i.",
        ["uuid"] = "A string holds a UUID: randomUUID() makes one.",
        ["vector"] = OfVectors,
        ["vector.similarity.cosine"] = OfVectors,
        ["vector.similarity.euclidean"] = OfVectors,
        ["vector_distance"] = OfVectors,
        ["graph.names"] = OfGraphs,
        ["graph.byName"] = OfGraphs,
        ["graph.byElementId"] = OfGraphs,
        ["graph.propertiesByName"] = OfGraphs,
        ["db.nameFromElementId"] = OfGraphs,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The hint for a name; null for other names.</summary>
    public static string? Find(string name) =>
        name.StartsWith("apoc.", StringComparison.OrdinalIgnoreCase) ? OfApoc
        : name.StartsWith("gds.", StringComparison.OrdinalIgnoreCase) ? OfAlgorithms : Hints.GetValueOrDefault(name);
}
