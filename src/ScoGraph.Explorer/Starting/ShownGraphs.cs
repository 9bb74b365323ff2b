using ScoGraph.Sessions.Running;

namespace ScoGraph.Explorer.Starting;

/// <summary>The graphs that files hold, open as long as they are looked at.</summary>
internal sealed class ShownGraphs : IDisposable
{
    private const string BuiltIn = "builtin";

    private readonly List<Graph> _open = [];

    public ServedGraphs Served { get; } = new();

    /// <summary>Opens them in order.</summary>
    /// <param name="choice">Which.</param>
    /// <param name="mayWrite">Whether they may be changed; else a file may be open in another program that writes it.</param>
    /// <param name="notes">Takes what is worth knowing about the files.</param>
    /// <param name="cancellationToken">Gives reading up.</param>
    /// <exception cref="FormatException">None is named, or a name looks like an option.</exception>
    /// <exception cref="ArgumentException">Two have one name, a file's name is none, or its format cannot be read.</exception>
    /// <exception cref="ScoGraphException">A file is not there, or does not hold a graph.</exception>
    public static ShownGraphs Open(ChosenGraphs choice, bool mayWrite, TextWriter notes, CancellationToken cancellationToken)
    {
        if (choice.Files.FirstOrDefault(file => file.StartsWith("--", StringComparison.Ordinal)) is { } option)
            throw new FormatException($"There is no option '{option}'; 'scograph-explorer --help' lists those that there are.");
        if (choice is { Files.Count: 0, BuiltIn: false })
            throw new FormatException("Which graph? Name a file, or give --builtin for the built-in graph.");
        ShownGraphs graphs = new();
        try
        {
            foreach (string file in choice.Files)
                graphs.Add(Name(file), Open(file, mayWrite, notes, cancellationToken));
            if (choice.BuiltIn)
                graphs.Add(BuiltIn, Session.BuiltIn(new GraphOptions()));
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

    private static Graph Open(string file, bool mayWrite, TextWriter notes, CancellationToken cancellationToken)
    {
        if (KeptGraph.Is(file))
            return mayWrite ? KeptGraph.OpenOrFollow(file, null, notes.WriteLine) : KeptGraph.Open(file, null, readOnly: true);
        GraphImportOptions import = new() { OnWarning = warning => notes.WriteLine($"warning: {warning}") };
        return FilePlaces.Read(file, () => Graph.Import([file], import, cancellationToken: cancellationToken));
    }

    private void Add(string name, Graph graph)
    {
        _open.Add(graph);
        Served.Add(name, graph);
    }
}
