using System.Collections.Immutable;

namespace ScoGraph.Sql.Cutting;

/// <summary>
/// Names of the choices among statements that answer alike, each of which can be switched off as the passes of the planner can.
/// EXPLAIN names those that made a statement what it is.
/// </summary>
internal static class SqlPassNames
{
    /// <summary>What is only counted is counted by node before it is joined.</summary>
    public const string CountBranches = "sql-count-branches";

    /// <summary>Circles of three alike relationships are found once each, in the order of their nodes' ids.</summary>
    public const string CountCircles = "sql-count-circles";

    /// <summary>Rows in which a relationship is missing are counted as all less those in which it is there.</summary>
    public const string DeductLinked = "sql-deduct-linked";

    /// <summary>What each of several databases has whole is asked of one of them.</summary>
    public const string AskCopies = "sql-ask-copies";

    /// <summary>A pattern's steps are made in the order in which the fewest rows move between databases.</summary>
    public const string OrderSteps = "sql-order-steps";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [AskCopies, CountBranches, CountCircles, DeductLinked, OrderSteps];
}
