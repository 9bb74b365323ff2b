using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>Inside a project arrows go one way, too: no folder uses one that uses it.</summary>
public sealed class FolderTests
{
    /// <summary>Folders that only sort the parts of one thing, in which by its nature each part leads to each other.</summary>
    private static readonly Dictionary<string, string[][]> OneThing = new()
    {
        // An expression may hold a pattern or a whole query, and these hold expressions: so do the tree, its grammar and its binders.
        ["ScoGraph.Syntax"] = [["Tree/"], ["Parsing/Kit/"], ["Parsing/Mistakes/"], ["Parsing/"]],
        ["ScoGraph.Binding"] = [["Clauses/", "Patterns/", "Expressions/", "Aggregation/"]],
        // A typed graph: each kind of entity leads to its facts and to its graph, and these to the other kinds.
        ["ScoGraph.Knowledge"] = [["Entities/", "Facts/", "KnowledgeGraph"]],
    };

    public static TheoryData<string> Stages => [.. Projects.Names];

    [Theory]
    [MemberData(nameof(Stages))]
    public void No_folder_uses_one_that_uses_it(string project)
    {
        FolderGraph graph = new(Projects.Compiled.Single(p => p.Name == project), OneThing.GetValueOrDefault(project, []));
        Rule.Holds($"{project}: no circle between folders", graph.Circles());
    }
}
