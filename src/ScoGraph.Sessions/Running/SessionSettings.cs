using ScoGraph.Beliefs;
using ScoGraph.Results;

namespace ScoGraph.Sessions.Running;

/// <summary>What holds for the queries of a notebook; %rows, %timeout, %validon and %believe set some of it.</summary>
/// <param name="folder">The folder that LOAD CSV may read from.</param>
internal sealed class SessionSettings(string folder)
{
    /// <summary>The longest that a query may take unless somebody says otherwise.</summary>
    public static readonly TimeSpan FirstTimeout = TimeSpan.FromMinutes(5);

    /// <summary>How long rows are counted that are not shown.</summary>
    private static readonly TimeSpan Counting = TimeSpan.FromSeconds(10);

    /// <summary>The most rows that are shown of a result.</summary>
    public int Rows { get; set; } = 100;

    /// <summary>The longest that a query may take; null is no bound.</summary>
    public TimeSpan? Timeout { get; set; } = FirstTimeout;

    /// <summary>The day of whose facts questions are asked; null for all facts.</summary>
    public DateOnly? ValidOn { get; set; }

    /// <summary>Which facts questions are asked of, as it was written; null for all facts.</summary>
    public string? BeliefWords { get; private set; }

    /// <summary>The same, to be applied.</summary>
    public BeliefText? Belief { get; private set; }

    /// <summary>Sets which facts questions are asked of; null for all facts.</summary>
    public void Believe(string? words, BeliefText? belief) => (BeliefWords, Belief) = (words, belief);

    public RowAllowance Allowance => new(Rows, Counting);

    public QueryOptions Options => new()
    {
        Limits = QueryLimits.None with { Timeout = Timeout },
        ImportFolder = folder,
        ValidOn = ValidOn,
    };
}
