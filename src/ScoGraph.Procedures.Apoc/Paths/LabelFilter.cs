namespace ScoGraph.Procedures.Apoc.Paths;

/// <summary>
/// Which nodes are walked to: <c>+Allowed|-Denied|&gt;End|/Termination</c>. Ends are given and walked through, terminations given and not
/// walked through; where there are either, no others are given.
/// </summary>
internal sealed class LabelFilter
{
    private readonly HashSet<string> _allowed = new(StringComparer.Ordinal), _denied = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ends = new(StringComparer.Ordinal), _terminations = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">It has steps, which is not read.</exception>
    public LabelFilter(string text)
    {
        if (text.Contains(',', StringComparison.Ordinal))
            throw new ArgumentException("A labelFilter with steps, told apart by commas, is not read; a quantified path in the query says it.");
        foreach (string rule in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            HashSet<string> set = rule[0] switch { '-' => _denied, '>' => _ends, '/' => _terminations, _ => _allowed };
            set.Add(rule.TrimStart('+', '-', '>', '/'));
        }
    }

    public bool IsReached(Node node) => !Has(_denied, node)
        && (_allowed.Count == 0 || Has(_allowed, node) || Has(_ends, node) || Has(_terminations, node));

    public bool IsGiven(Node node) => (_ends.Count == 0 && _terminations.Count == 0) || Has(_ends, node) || Has(_terminations, node);

    public bool IsLeft(Node node) => !Has(_terminations, node);

    private static bool Has(HashSet<string> labels, Node node) =>
        labels.Count > 0 && (labels.Contains("*") || node.Labels.Any(labels.Contains));
}
