using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Expressions;
using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Operators;

/// <summary>
/// Writes the conditions that SQL can tell, those on labels first; none passes one that stays and may fail. A condition on labels leaves
/// tables out.
/// </summary>
internal static class FilterWriter
{
    public static LogicalOperator? Write(LogicalFilter plan, SqlScope scope, PlanWriter writer)
    {
        if (scope.Select.IsBounded)
            scope.Wrap();
        int stays = plan.Predicates.TakeWhile(predicate => !Fallibility.ConditionCanFail(predicate)).Count();
        HashSet<BoundExpression> narrowed = new(ReferenceEqualityComparer.Instance);
        foreach (BoundExpression predicate in plan.Predicates.Take(stays).Where(predicate => Narrows(predicate, scope)))
            narrowed.Add(predicate);
        ImmutableArray<BoundExpression>.Builder rest = ImmutableArray.CreateBuilder<BoundExpression>();
        bool mayFail = false;
        foreach (BoundExpression predicate in plan.Predicates.Where(predicate => !narrowed.Contains(predicate)))
        {
            if (!mayFail && writer.Expressions(scope).Condition(predicate) is { } condition)
            {
                if (condition.Text != "TRUE")
                    scope.Select.Where(condition.Text);
                continue;
            }

            rest.Add(predicate);
            mayFail |= Fallibility.ConditionCanFail(predicate);
        }

        return rest.Count == 0 ? null : plan with { Predicates = rest.ToImmutable() };
    }

    /// <summary>Whether a condition on labels is met by leaving tables of a node out.</summary>
    private static bool Narrows(BoundExpression predicate, SqlScope scope)
    {
        if (predicate is not BoundLabelTest { Operand: BoundVariable operand } test || !scope.Owns(operand.Variable)
            || test.Labels.Computed.Any() || scope.Find(operand.Variable) is not NodeBinding node)
            return false;
        ImmutableArray<NodeTable> fit = [.. node.Tables.Where(table => SqlLabels.Meets(table, test.Labels))];
        if (fit.Length == node.Tables.Length && node.IsPresent)
            return true;
        // A node of the row around may have another name here; its scan is not of this SELECT.
        if (node.Scanned is not { } source || node.Tables.Length < 2 || !scope.Select.Has(source))
        {
            scope.Bind(operand.Variable, NodeSources.Find(scope.Select, node.Id, fit, scope.Draft));
            return true;
        }

        (source.Arms, source.Shared) = (fit, null);
        SourceColumns<NodeTable> columns = new(source);
        scope.Bind(operand.Variable, new NodeBinding(node.Id, isPresent: true, fit, columns) { Scanned = source });
        return true;
    }
}
