using System.Diagnostics.CodeAnalysis;

namespace ScoGraph;

/// <summary>
/// The graphs that a server answers for, by name; the first is asked where a client names none. Fill it before the server starts; it does
/// not dispose the graphs.
/// </summary>
/// <example><code>
/// using Graph graph = new();
/// ServedGraphs graphs = new();
/// graphs.Add("places", graph);
/// </code></example>
public sealed class ServedGraphs
{
    private readonly OrderedDictionary<string, Graph> _graphs = new(StringComparer.Ordinal);

    /// <summary>The names, the default first.</summary>
    public IReadOnlyList<string> Names => _graphs.Keys;

    /// <summary>The name of the graph that is asked where a client names none.</summary>
    /// <exception cref="InvalidOperationException">There is no graph yet.</exception>
    public string Default => _graphs.Count > 0 ? _graphs.GetAt(0).Key
        : throw new InvalidOperationException("A server needs a graph to answer for: ServedGraphs.Add.");

    /// <summary>Adds a graph.</summary>
    /// <param name="name">Letters, digits, dots, hyphens and underscores, of which case matters; clients name the graph by it.</param>
    /// <param name="graph">The graph, in memory or a file.</param>
    /// <exception cref="ArgumentException">The name is empty, has other characters, or is taken.</exception>
    public void Add(string name, Graph graph)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(graph);
        if (name.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new ArgumentException(
                $"'{name}' is no name of a served graph: it has letters, digits, '.', '-' and '_' alone.", nameof(name));
        }

        if (!_graphs.TryAdd(name, graph))
            throw new ArgumentException($"Two served graphs are called '{name}'.", nameof(name));
    }

    /// <summary>The graph of a name.</summary>
    internal bool TryFind(string? name, [NotNullWhen(true)] out Graph? graph) => _graphs.TryGetValue(name ?? Default, out graph);

    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_");
}
