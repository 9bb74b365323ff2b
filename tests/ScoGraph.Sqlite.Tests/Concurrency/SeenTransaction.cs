namespace ScoGraph.Sqlite.Tests.Concurrency;

/// <summary>A transaction, or a reader's view, with what it saw.</summary>
/// <param name="Name">Its name, by which a commit tells whose it is.</param>
/// <param name="After">So many commits were known before it began.</param>
internal sealed record SeenTransaction(string Name, int After)
{
    private readonly List<(KeyStep Step, string Seen)> _steps = [];

    /// <summary>Does a step and notes what it saw.</summary>
    public void Run(QuerySource source, KeyStep step) => _steps.Add((step, KeyState.Run(source, step)));

    /// <summary>Whether all that it saw is what it would have seen alone, begun in a state; and the state after it.</summary>
    public bool Fits(KeyState before, out KeyState after)
    {
        after = before;
        foreach ((KeyStep step, string seen) in _steps)
        {
            (string told, after) = after.Run(step);
            if (told != seen)
                return false;
        }

        return true;
    }

    public override string ToString() =>
        $"{Name}, begun after {After}: {string.Join(", ", _steps.Select(step => $"{step.Step.Kind} {step.Step.Key}={step.Step.Value} saw '{step.Seen}'"))}";
}
