using ScoGraph.Model.Diagnostics;
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
        string[] files, bool builtIn, bool readOnly, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        if (files.Length == 0 && !builtIn)
            throw new UsageException("Which graph? Name a file, or give --builtin for the built-in graph.");
        GraphsOfFiles graphs = new();
        try
        {
            foreach (string file in files)
                graphs.Add(Name(file), file, readOnly, terminal, cancellationToken);
            if (builtIn)
                graphs.Add(BuiltIn, null, readOnly, terminal, cancellationToken);
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

    private static string Name(string file) => Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(file));

    private void Add(string name, string? file, bool readOnly, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        Graph graph = GraphOption.Open(file, terminal, cancellationToken, readOnly);
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
