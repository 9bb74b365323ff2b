using System.Globalization;
using ScoGraph.Beliefs;
using ScoGraph.Sqlite.History;

namespace ScoGraph.Mcp.Asking;

/// <summary>Which graph a call asks, and what of it: a state of the past, what held on a day, what is believed.</summary>
internal static class GraphChoice
{
    private const string Graph = "graph", AsOf = "asOf", ValidOn = "validOn", Believe = "believe";

    /// <summary>What tools take for it.</summary>
    public static IReadOnlyList<ToolParameter> Parameters { get; } =
    [
        new(Graph, ParameterKind.Text, "The name of the graph that is asked; the first unless given."),
        new(AsOf, ParameterKind.TextOrNumber,
            $"Asks the graph as it was: {PastPoint.Takes}. Only for graphs that keep a history (.scograph files)."),
        new(ValidOn, ParameterKind.Text, "A day as 2024-07-04: hides facts that did not hold on it."),
        new(Believe, ParameterKind.Texts, $"Hides facts by where they come from; each is one of: {BeliefText.Conditions}."),
    ];

    /// <summary>The graph that is asked by name.</summary>
    /// <exception cref="ToolException">There is none of the name.</exception>
    public static Graph Find(ServedGraphs graphs, string? name) => graphs.TryFind(name, out Graph? found) ? found
        : throw new ToolException($"There is no graph '{name}'. There is {string.Join(", ", graphs.Names)}.");

    /// <exception cref="ToolException">The graph, the state, the day or a condition is none.</exception>
    public static QuerySource Read(ServedGraphs graphs, ToolArguments arguments)
    {
        Graph graph = Find(graphs, arguments.Text(Graph));
        QuerySource source = arguments.Text(AsOf) is { } past ? Past(graph, past) : graph;
        if (arguments.Texts(Believe) is { Length: > 0 } conditions)
            source = source.Believe(Conditions(conditions).Apply);
        return arguments.Text(ValidOn) is { } day ? On(source, day) : source;
    }

    private static GraphView Past(Graph graph, string text)
    {
        PastPoint point = PastPoint.Read(text) ?? throw new ToolException($"'asOf' is {PastPoint.Takes}; '{text}' is neither.");
        return graph is SqliteGraph kept ? kept.AsOf(point)
            : throw new ToolException("This graph keeps no history to ask of; leave out 'asOf'.");
    }

    private static BeliefText Conditions(string[] conditions)
    {
        try
        {
            return BeliefText.Parse(conditions);
        }
        catch (FormatException exception)
        {
            throw new ToolException($"'believe': {exception.Message}");
        }
    }

    private static GraphView On(QuerySource source, string text)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw new ToolException($"'validOn' is a day as 2024-07-04; '{text}' is none.");
        try
        {
            return source.ValidOn(day);
        }
        catch (InvalidOperationException)
        {
            throw new ToolException(
                "Nothing says which properties of this graph bound the time in which facts hold; leave out 'validOn'.");
        }
    }
}
