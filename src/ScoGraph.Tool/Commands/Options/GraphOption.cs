using System.CommandLine;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Options;

/// <summary>--graph FILE: which graph a command asks.</summary>
internal static class GraphOption
{
    public static Option<string?> Create() =>
        new("--graph", "-g")
        {
            Description = "The graph: FILE.scograph or postgres://USER:PASSWORD@HOST/DATABASE?schema=NAME, which keep every change, a file of any format that import reads, or a folder of CSV. Without it the built-in graph is asked.",
            HelpName = "FILE",
        };

    /// <summary>The graph of the file, or a copy of the built-in one, which is loaded only then.</summary>
    /// <param name="readOnly">
    /// Whether the command only reads. One that may write reads, too, a file that keeps its changes while another program writes it.
    /// </param>
    /// <param name="options">What holds for its queries; null for the defaults.</param>
    public static Graph Open(
        string? path, ToolTerminal terminal, CancellationToken cancellationToken, bool readOnly = false, GraphOptions? options = null) =>
        path is null ? Session.BuiltIn(options ?? new GraphOptions())
        : KeptGraph.Is(path) && readOnly ? KeptGraph.Open(path, options, readOnly)
        : Import(path, new GraphImportOptions(), options, terminal, cancellationToken);

    /// <summary>Reads a graph; whoever looks sees how far it is.</summary>
    /// <exception cref="UsageException">The format cannot be read, or not as asked.</exception>
    /// <exception cref="SessionException">There is no such file, or the system refuses access.</exception>
    public static Graph Import(
        string path, GraphImportOptions import, GraphOptions? options, ToolTerminal terminal, CancellationToken cancellationToken) =>
        KeptGraph.Is(path) ? KeptGraph.OpenOrFollow(path, options, terminal.Errors.WriteLine)
            : Import([path], import, options, terminal, cancellationToken);

    /// <summary>Reads a graph from files that belong together; warnings are told.</summary>
    /// <exception cref="UsageException">The format cannot be read, or not as asked.</exception>
    public static Graph Import(
        string[] paths, GraphImportOptions import, GraphOptions? options, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        import = import with { OnWarning = warning => terminal.Errors.WriteLine(ToolWords.Of($"warning: {warning}")) };
        try
        {
            return FilePlaces.Read(Array.Find(paths, path => !Path.Exists(path)) ?? paths[0], () => LongWork.Run(
                terminal, $"Reading {string.Join(", ", paths)}",
                progress => Graph.Import(paths, import with { Progress = progress }, options, cancellationToken)));
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(PlainMessage.Of(exception));
        }
    }
}
