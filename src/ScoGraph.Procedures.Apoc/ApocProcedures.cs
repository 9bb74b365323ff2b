using ScoGraph.Procedures.Apoc;
using ScoGraph.Procedures.Apoc.Conversions;
using ScoGraph.Procedures.Apoc.Dates;
using ScoGraph.Procedures.Apoc.Lists;
using ScoGraph.Procedures.Apoc.Maps;
using ScoGraph.Procedures.Apoc.Paths;
using ScoGraph.Procedures.Apoc.Running;
using ScoGraph.Procedures.Apoc.Schemas;
using ScoGraph.Procedures.Apoc.Texts;
using ScoGraph.Procedures.Apoc.Writing;

namespace ScoGraph;

/// <summary>
/// Procedures and functions named as those of APOC, Neo4j's library, that scripts lean on: for <see cref="GraphOptions.Extensions"/>.
/// </summary>
/// <example><code>
/// using Graph graph = new(new GraphOptions { Extensions = [ApocProcedures.Extension] });
/// graph.Query("CALL apoc.merge.node(['City'], {name: 'Osh'}) YIELD node RETURN node");
/// </code></example>
public static class ApocProcedures
{
    /// <summary>All of them. Which of APOC's are left out, and why, the package's README lists, and an error says.</summary>
    public static GraphExtension Extension { get; } = new("APOC")
    {
        Functions =
        [
            .. ListNumbers.All, .. ListSets.All, .. ListShapes.All, .. MapFunctions.All, .. TextFunctions.All, .. LetterCases.All,
            .. TextDistances.All, .. DateFunctions.All, .. ConvertFunctions.All, .. Validation.Functions, .. Creation.Functions,
            .. MetaProcedures.Functions,
        ],
        Procedures =
        [
            .. ListShapes.Rows, .. MetaProcedures.Procedures, .. Validation.Procedures, .. Creation.Procedures, .. Alteration.Procedures,
            .. NodeMerging.Procedures, .. SubgraphWalk.Procedures, .. CypherRunning.Procedures, .. PeriodicIterate.Procedures,
        ],
        LeftOut = ApocLeftOut.Reasons,
    };
}
