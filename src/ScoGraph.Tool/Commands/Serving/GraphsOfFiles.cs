using ScoGraph.Model.Diagnostics;
using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Commands.Options;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>The graphs that files hold, open as long as they are served.</summary>
internal sealed class GraphsOfFiles : IDisposable
{
    public const string BuiltIn = "builtin";

    private readonly List<Graph> _open = [];

    public ServedGraphs Served { get; } = new();

    /// <summary>Opens them in order.</summary>
    /// <exception cref="UsageException">There is none, or two have one name.</exception>
    public static GraphsOfFiles Open(
        (string[] Files, bool BuiltIn) which, bool readOnly, GraphOptions options, ToolTerminal terminal,
        CancellationToken cancellationToken)
    {
        if (which is { Files.Length: 0, BuiltIn: false })
            throw new UsageException("Which graph? Name a file, or give --builtin for the built-in graph.");
        GraphsOfFiles graphs = new();
        Graph Opened(string? file) => GraphOption.Open(file, terminal, cancellationToken, readOnly, options);
        try
        {
            foreach (string file in which.Files)
                graphs.Add(Name(file), Opened(file));
            if (which.BuiltIn)
                graphs.Add(BuiltIn, Opened(null));
            return graphs;
        }
        catch
        {
            graphs.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (Graph graph in _open)
            graph.Dispose();
    }

    private static string Name(string file) =>
        KeptGraph.NameOf(file) ?? Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(file));

    private void Add(string name, Graph graph)
    {
        _open.Add(graph);
        try
        {
            Served.Add(name, graph);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(PlainMessage.Of(exception));
        }
    }
}
