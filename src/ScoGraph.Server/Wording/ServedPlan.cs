namespace ScoGraph.Server.Wording;

/// <summary>A plan as clients expect it: a tree, whose one node holds our picture of it.</summary>
internal static class ServedPlan
{
    public const string Operator = "Plan";
}
