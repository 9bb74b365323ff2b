using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Losses;

/// <summary>Which variables there are behind a clause, and which of them are nodes of a pattern.</summary>
internal static class ScopeReader
{
    public static Dictionary<string, bool> After(Dictionary<string, bool> before, Clause clause)
    {
        Dictionary<string, bool> after = new(before, StringComparer.Ordinal);
        switch (clause)
        {
            case MatchClause match:
                foreach (PathPattern path in match.Patterns)
                    Add(after, path);
                break;
            case UnwindClause unwind:
                after[unwind.Variable.Name] = false;
                break;
            case LoadCsvClause load:
                after[load.Variable.Name] = false;
                break;
            case CallProcedureClause { Yields: { } yields }:
                foreach (YieldItem item in yields)
                    after[(item.Alias ?? item.Column).Name] = false;
                break;
            case CallSubqueryClause { Body.First.Clauses: [.., ReturnClause returned] }:
                foreach (ProjectionItem item in returned.Projection.Items)
                    after[NameOf(item)] = false;
                break;
            case WithClause with:
                return Projected(before, with.Projection);
            case ReturnClause returned:
                return Projected(before, returned.Projection);
        }

        return after;
    }

    public static string NameOf(ProjectionItem item) =>
        item.Alias?.Name ?? (item.Expression is VariableReference variable ? variable.Name : item.Text);

    private static Dictionary<string, bool> Projected(Dictionary<string, bool> before, Projection projection)
    {
        Dictionary<string, bool> after = projection.All ? new(before, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        foreach (ProjectionItem item in projection.Items)
            after[NameOf(item)] = item.Expression is VariableReference variable && before.GetValueOrDefault(variable.Name);
        return after;
    }

    private static void Add(Dictionary<string, bool> after, PathPattern path)
    {
        if (path.Variable is { } name)
            after[name.Name] = false;
        foreach (NodePattern node in path.Nodes)
        {
            if (node.Variable is { } variable)
                after[variable.Name] = true;
        }

        foreach (PathSegment segment in path.Segments)
        {
            if (segment is RelationshipPattern { Variable: { } relationship })
                after[relationship.Name] = false;
            else if (segment is QuantifiedPath quantified)
                AddLists(after, quantified.Path);
        }
    }

    private static void AddLists(Dictionary<string, bool> after, PathPattern path)
    {
        Dictionary<string, bool> inside = new(StringComparer.Ordinal);
        Add(inside, path);
        foreach (string name in inside.Keys)
            after[name] = false;
    }
}
