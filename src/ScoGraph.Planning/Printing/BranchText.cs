using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Logical.Patterns;

namespace ScoGraph.Planning.Printing;

/// <summary>A branch of a pattern, much as it is written; several at one node in braces.</summary>
internal static class BranchText
{
    public static string Of(Branch branch, Func<BoundExpression, string> text) => $"({branch.Walk.From}){Behind(branch, text)}";

    private static string Arrow(Walk walk) => PlanDescriber.Arrow(walk.Relationship.ToString(), walk.Types, walk.Direction);

    private static string Edge(Walk edge) => $"({edge.From}){Arrow(edge)}({edge.To})" + PlanDescriber.Different(edge.DifferentFrom);

    private static string Behind(Branch branch, Func<BoundExpression, string> text)
    {
        Walk walk = branch.Walk;
        IEnumerable<string> conditions = [.. branch.Conditions.Select(text), .. branch.Apart.Select(other => $"{walk.To} <> {other}"),
            .. branch.Closing.Select(Edge), .. branch.Missing.Select(missing => $"NOT {Edge(missing)}")];
        string where = string.Join(" AND ", conditions) is { Length: > 0 } all ? $" where {all}" : "";
        string labels = string.Concat(branch.ToLabels.Select(label => $":{label}"));
        string step = $"{Arrow(walk)}({walk.To}{labels}{where}){PlanDescriber.Different(walk.DifferentFrom)}";
        string[] further = [.. branch.Branches.Select(next => Behind(next, text))];
        string whole = further.Length > 1 ? $"{step}{{{string.Join(", ", further)}}}" : step + string.Concat(further);
        string unlike = branch.Unlike is { } other ? $" and {Of(other, text)} where {walk.To} <> {other.Walk.To}" : "";
        return branch.Optional ? $"[{whole}]" : whole + unlike;
    }
}
