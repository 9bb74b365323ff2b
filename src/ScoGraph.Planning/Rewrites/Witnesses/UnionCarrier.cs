using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>
/// Each row of a union says which part it comes from, and has room for what the rows of each part rest on. A union that keeps no duplicates
/// stays as it is; the one that keeps them all finds them.
/// </summary>
internal sealed class UnionCarrier(SupportCarrier carrier)
{
    public LogicalOperator Carry(LogicalUnion union, SupportOfRows rows)
    {
        (LogicalUnion carrying, Support support) = CarryAll(union with { All = true });
        if (union.All)
        {
            rows.Replace(support);
            return carrying;
        }

        WitnessQuery witnesses = new(carrying, support)
        {
            Given = rows.Given,
            Keys = [.. union.Outputs.Select(output => new WitnessKey(output, new BoundVariable(SourceSpan.None, output)))],
            Sought = new Sought(SourceSpan.None, rows.Given),
        };
        rows.Replace(new GroupSupport(witnesses, WitnessCount.Alternatives));
        return union;
    }

    /// <summary>The leaves of a plan's main input.</summary>
    public static IEnumerable<LogicalArgument> Leaves(LogicalOperator plan) => PlanTree.Chain(plan)[^1] switch
    {
        LogicalArgument argument => [argument],
        LogicalUnion union => union.Parts.SelectMany(Leaves),
        _ => [],
    };

    private (LogicalUnion Plan, Support Support) CarryAll(LogicalUnion union)
    {
        Variable part = new("part#", new ExpressionType(ValueTypes.Integer), isAnonymous: true);
        (LogicalOperator Plan, Support Support)[] parts = [.. union.Parts.Select(carrier.Carry)];
        Variable[][] handed = [.. parts.Select((carried, i) => Handed(carried.Support, union.Parts[i]))];
        Variable[] all = [part, .. handed.SelectMany(variables => variables).Distinct()];
        ImmutableArray<LogicalOperator> plans = [.. parts.Select(
            (carried, i) => new LogicalProject(carried.Plan, [Constant(part, Value.FromInteger(i)), .. all.Skip(1).Except(handed[i])
                .Select(variable => Constant(variable, Value.Null))]))];
        LogicalUnion carrying = new(
            plans, [.. union.PartColumns.Select(columns => columns.AddRange(all))], union.Outputs.AddRange(all), All: true);
        return (carrying, new UnionSupport(part, [.. parts.Select(carried => carried.Support)]));
    }

    /// <summary>What of a part's own rows their support takes; the row around it is there in any case.</summary>
    private static Variable[] Handed(Support support, LogicalOperator part)
    {
        HashSet<Variable> given = [.. Leaves(part).SelectMany(argument => argument.Arguments)];
        return [.. support.Reads.Where(variable => !given.Contains(variable)).Distinct()];
    }

    private static BoundItem Constant(Variable variable, Value value) =>
        new(variable, new BoundConstant(SourceSpan.None, ExpressionType.Any, value));
}
