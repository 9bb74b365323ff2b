using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;
using ScoGraph.Planning.Logical.Witnesses;

namespace ScoGraph.Planning.Rewrites.Witnesses;

/// <summary>Plans that run for each row hand out what their rows rest on; where they may have none, also whether they had one.</summary>
internal sealed class NestedCarrier(SupportCarrier carrier)
{
    public LogicalOperator Carry(LogicalNesting plan, LogicalOperator below, SupportOfRows rows)
    {
        switch (plan)
        {
            case LogicalOptional optional:
                (LogicalOperator inner, Support support, Variable[] handed) = Inner(plan, below);
                Variable found = Found();
                rows.Add([new OptionalSupport(found, support, new Sought(optional.Place, Arguments(optional.Inner)))]);
                return optional with
                {
                    Input = below,
                    Inner = Marked(inner, found),
                    Nulls = [.. optional.Nulls.Union(handed), found],
                };
            case LogicalCallSubquery { Outputs.IsEmpty: true }:
                return plan.WithInputs([below, plan.Inner]);
            case LogicalCallSubquery { Optional: true } call:
                (inner, support, handed) = Inner(plan, below);
                found = Found();
                rows.Add([new OptionalSupport(found, support, new Sought(call.Place, Arguments(call.Inner)))]);
                return call with { Input = below, Inner = Marked(inner, found), Outputs = [.. call.Outputs.Union(handed), found] };
            case LogicalCallSubquery call:
                (inner, support, handed) = Inner(plan, below);
                rows.Add([support]);
                return call with { Input = below, Inner = inner, Outputs = [.. call.Outputs.Union(handed)] };
            case LogicalChoosePaths choose:
                (inner, support, handed) = Inner(plan, below);
                rows.Add([support]);
                return choose with { Input = below, Inner = inner, Outputs = [.. choose.Outputs.Union(handed)] };
            default:
                rows.Add([new UnknownSupport($"{plan.GetType().Name} does not tell what its rows rest on", SourceSpan.None)]);
                return plan.WithInputs([below, plan.Inner]);
        }
    }

    /// <summary>The inner plan, what its rows rest on, and which variables of it that takes.</summary>
    private (LogicalOperator Plan, Support Support, Variable[] Handed) Inner(LogicalNesting plan, LogicalOperator below)
    {
        (LogicalOperator inner, Support support) = carrier.Carry(plan.Inner);
        HashSet<Variable> outside = OperatorVariables.Bound(below);
        return (inner, support, [.. support.Reads.Where(variable => !outside.Contains(variable)).Distinct()]);
    }

    private static Variable Found() => new("found#", new ExpressionType(ValueTypes.Boolean | ValueTypes.Null), isAnonymous: true);

    private static LogicalProject Marked(LogicalOperator plan, Variable found) => new(
        plan, [new BoundItem(found, new BoundConstant(SourceSpan.None, new ExpressionType(ValueTypes.Boolean), Value.True))]);

    /// <summary>What a plan takes of the row around it.</summary>
    private static ImmutableArray<Variable> Arguments(LogicalOperator plan) =>
        [.. PlanTree.All(plan).OfType<LogicalArgument>().SelectMany(argument => argument.Arguments).Distinct()];
}
