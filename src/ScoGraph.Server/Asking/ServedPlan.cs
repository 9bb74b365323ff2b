namespace ScoGraph.Server.Asking;

/// <summary>A plan as clients expect it: a tree, whose one node holds our picture of it.</summary>
internal static class ServedPlan
{
    public const string Operator = "Plan";

    /// <summary>Whether a plan was run (PROFILE) and not only made (EXPLAIN).</summary>
    public static bool IsProfile(string text) => text.AsSpan().TrimStart().StartsWith("PROFILE", StringComparison.OrdinalIgnoreCase);
}
