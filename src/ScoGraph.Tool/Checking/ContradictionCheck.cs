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
        object?[][] found;
        try
        {
            found = [.. graph.Contradictions(rules, null, cancellationToken).Select(pair => new object?[]
            {
                pair.Rule.Name, pair.First.Text, Places(pair.First), pair.Second.Text, Places(pair.Second),
            })];
        }
        catch (ContradictionRuleException exception)
        {
            throw new SessionException(exception.Message, exception);
        }

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

    private static string[] Places(ContradictoryFact fact) => [.. fact.Citations.Select(citation => citation.ToString())];
}
