using System.CommandLine;
using ScoGraph.Knowledge;

namespace ScoGraph.Tool.Commands;

/// <summary>--graph FILE: which graph a command asks.</summary>
internal static class GraphOption
{
    public static Option<string?> Create() =>
        new("--graph", "-g")
        {
            Description = "The graph: a file of JSON, JSON Lines, GraphML or openCypher, or a folder of CSV. Without it the built-in graph is asked.",
            HelpName = "FILE",
        };

    /// <summary>The graph of the file, or the built-in one.</summary>
    public static Graph Open(string? path, CancellationToken cancellation) =>
        path is null ? KnowledgeGraph.Sco.Graph : Import(path, new GraphImportOptions(), cancellation);

    /// <exception cref="UsageException">The name does not tell a format that can be read.</exception>
    public static Graph Import(string path, GraphImportOptions options, CancellationToken cancellation)
    {
        try
        {
            return Graph.Import(path, options, null, cancellation);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
