using System.CommandLine;
using ScoGraph.Knowledge;

namespace ScoGraph.Tool.Commands;

/// <summary>--graph FILE: which graph a command asks.</summary>
internal static class GraphOption
{
    public static Option<string?> Create() =>
        new("--graph", "-g")
        {
            Description = "The graph, a JSON file of the project's format. Without it the built-in graph is asked.",
            HelpName = "FILE"
        };

    /// <summary>The graph of the file, or the built-in one.</summary>
    public static Graph Open(string? path) => path is null ? KnowledgeGraph.Sco.Graph : Graph.Load(path);
}
