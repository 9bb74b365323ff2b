namespace ScoGraph;

/// <summary>
/// Functions and procedures beyond those of the language, for the queries of a graph: <see cref="GraphOptions.Extensions"/>. Immutable.
/// </summary>
/// <example><code>
/// GraphExtension towns = new("towns")
/// {
///     Functions = [new GraphFunction("towns.initial", ["name"], arguments => ((string?)arguments[0])?[..1])],
///     Procedures =
///     [
///         new GraphProcedure("towns.count", [], ["n"], call =>
///             call.Query("MATCH (t:Town) RETURN count(t)").Select(row => new[] { row[0] })),
///     ],
/// };
/// using Graph graph = new(new GraphOptions { Extensions = [towns] });
/// Console.WriteLine(graph.Query("CALL towns.count() YIELD n RETURN n, towns.initial('Osh')").ToText());
/// </code></example>
public sealed class GraphExtension
{
    /// <summary>An extension without anything in it yet.</summary>
    /// <param name="name">What it is called, for messages.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public GraphExtension(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The functions. One named as a function of the language is refused when a graph is made with it.</summary>
    public IReadOnlyList<GraphFunction> Functions
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];

    /// <summary>The procedures.</summary>
    public IReadOnlyList<GraphProcedure> Procedures
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = [.. value];
        }
    } = [];

    /// <summary>
    /// Names that somebody may look for and that are left out, with a sentence that says what takes their place: a full name, or
    /// a beginning such as <c>towns.</c>; the longest that fits counts.
    /// </summary>
    public IReadOnlyDictionary<string, string> LeftOut
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = new Dictionary<string, string>(value, StringComparer.OrdinalIgnoreCase);
        }
    } = new Dictionary<string, string>();

    internal string? HintFor(string name) => LeftOut.Where(entry => name.StartsWith(entry.Key, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(entry => entry.Key.Length).Select(entry => entry.Value).FirstOrDefault();
}
