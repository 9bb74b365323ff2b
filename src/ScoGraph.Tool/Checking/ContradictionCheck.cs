using ScoGraph.Sessions.Running;
using ScoGraph.Tool.Output;
using ScoGraph.Tool.Terminal;

namespace ScoGraph.Tool.Checking;

/// <summary>check --contradictions: pairs of facts that cannot hold together, by rules.</summary>
internal static class ContradictionCheck
{
    private static readonly string[] Columns = ["rule", "first", "cited by first", "second", "cited by second"];

    /// <returns>Whether no rule finds a contradiction.</returns>
    /// <exception cref="SessionException">A rule cannot be asked, changes the graph, or returns no two facts.</exception>
    public static bool Run(
        QuerySource graph, IReadOnlyList<ContradictionRule> rules, string path, string format, ToolTerminal terminal,
        CancellationToken cancellationToken)
    {
        object?[][] found = [.. rules.SelectMany(rule => Ask(rule, graph, cancellationToken))];
        if (found.Length > 0 || format != RowFormats.ForPeople)
            CheckTable.Write(Columns, found, format, terminal);
        if (format == RowFormats.ForPeople)
        {
            terminal.Output.WriteLine(found.Length == 0
                ? $"{path}: no two facts contradict each other by {rules.Count} rules."
                : $"{path}: contradictory by {rules.Count} rules: {found.Length}.");
        }

        return found.Length == 0;
    }

    private static IEnumerable<object?[]> Ask(ContradictionRule rule, QuerySource graph, CancellationToken cancellationToken)
    {
        QueryResult rows;
        try
        {
            rows = graph.Query(rule.Query, [], null, cancellationToken);
        }
        catch (QueryException exception)
        {
            throw new SessionException($"{rule.File}: the rule '{rule.Name}' cannot be asked: {exception.Message}", exception);
        }

        foreach (string column in new[] { "first", "second" })
        {
            if (!rows.Columns.Contains(column))
                throw ContradictoryFact.Wrong(rule, $"it has no column '{column}'");
        }

        foreach (Row row in rows)
        {
            ContradictoryFact first = ContradictoryFact.Of(row, "first", rule, graph);
            ContradictoryFact second = ContradictoryFact.Of(row, "second", rule, graph);
            yield return [rule.Name, first.Text, first.Citations, second.Text, second.Citations];
        }
    }
}
