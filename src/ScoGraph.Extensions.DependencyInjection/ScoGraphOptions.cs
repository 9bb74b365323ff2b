namespace ScoGraph;

/// <summary>Which graph a program's services get, and how its queries are logged. Without a source it is an empty graph.</summary>
/// <remarks>At most one of <see cref="BuiltIn"/>, <see cref="Path"/> and <see cref="Factory"/> may be set.</remarks>
public sealed class ScoGraphOptions
{
    /// <summary>Whether it is a copy of the built-in knowledge graph, which the program may change.</summary>
    public bool BuiltIn { get; set; }

    /// <summary>
    /// The file of the graph; null for none. <c>.scograph</c> names one that keeps every commit and is made where there is none
    /// (docs/file.md): the package <c>ScoGraph.Sqlite</c> opens it, with its defaults; for other options of it there is
    /// <see cref="Factory"/>. Any other ending names a JSON file (docs/data-format.md), which is only read. A relative path begins at the
    /// current folder.
    /// </summary>
    public string? Path { get; set; }

    /// <summary>
    /// Makes it, with the options that it is handed, from which <see cref="GraphOptions.Observer"/> logs: pass them on to the graph. The
    /// graph is disposed with the services. Where it gives null, whoever asks for the graph gets an
    /// <see cref="InvalidOperationException"/>.
    /// </summary>
    public Func<IServiceProvider, GraphOptions, Graph>? Factory { get; set; }

    /// <summary>What holds for its queries. An <see cref="GraphOptions.Observer"/> of your own is called besides the log.</summary>
    public GraphOptions Graph { get; set; } = new();

    /// <summary>
    /// How long a query may take before the log warns of it; default one second, <see cref="Timeout.InfiniteTimeSpan"/> for never.
    /// </summary>
    public TimeSpan SlowQuery { get; set; } = TimeSpan.FromSeconds(1);
}
