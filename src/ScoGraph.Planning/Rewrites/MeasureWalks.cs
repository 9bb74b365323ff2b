using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Functions.Scalar.Sequences;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Analysis;
using ScoGraph.Planning.Context;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Planning.Logical.Rows;

namespace ScoGraph.Planning.Rewrites;

/// <summary>
/// A path of which nothing is asked but its length is not made, nor the list of a walk's relationships of which nothing is asked but its
/// size: the walk says how many they are.
/// </summary>
internal sealed class MeasureWalks : IPlanPass
{
    public string Name => "measure-walks";

    public LogicalOperator Apply(LogicalOperator root, PlanningContext context)
    {
        List<LogicalOperator> chain = PlanTree.Chain(root);
        HashSet<Variable> results = [.. context.Results];
        bool isChanged = false;
        for (int at = chain.Count - 1; at >= 0; at--)
        {
            if (chain[at] is LogicalProject { Items: [{ Expression: BoundPath path, Variable: var variable }] }
                && Length(path, chain.Skip(at)) is { } length
                && TryReplace(
                    chain, at, variable, results,
                    part => IsOf<LengthFunction>(part, variable) ? length with { Span = part.Span } : null))
            {
                chain.RemoveAt(at);
                isChanged = true;
            }
        }

        for (int at = chain.Count - 1; at >= 0; at--)
        {
            if (chain[at] is not LogicalVariableExpand { EndsOnly: false, CountOnly: false } walk || !IsRead(chain, at, walk.Relationships))
                continue;
            Variable list = walk.Relationships;
            Variable depth = new($"size({list})", new ExpressionType(ValueTypes.Integer | ValueTypes.Null), list.IsAnonymous);
            if (TryReplace(chain, at, list, results, part => IsOf<SizeFunction>(part, list) ? new BoundVariable(part.Span, depth) : null))
            {
                chain[at] = walk with { Depth = depth };
                isChanged = true;
            }
        }

        return isChanged ? PlanTree.Joined(chain) : root;
    }

    /// <summary>The number of relationships of a path; null where none is in a list that a walk below makes.</summary>
    private static BoundExpression? Length(BoundPath path, IEnumerable<LogicalOperator> below)
    {
        HashSet<Variable> walked = [.. below.OfType<LogicalVariableExpand>().Select(walk => walk.Relationships)];
        ExpressionType integer = new(ValueTypes.Integer | ValueTypes.Null);
        BoundExpression? sum = null;
        long single = 0;
        foreach (Variable relationships in path.Elements.Relationships)
        {
            if (relationships.Type.Kinds == ValueTypes.Relationship)
            {
                single++;
                continue;
            }

            if (!walked.Contains(relationships))
                return null;
            BoundExpression size =
                new BoundFunctionCall(path.Span, integer, new SizeFunction(), [new BoundVariable(path.Span, relationships)]);
            sum = sum is null ? size : new BoundArithmetic(path.Span, integer, ArithmeticOperator.Add, sum, size);
        }

        return sum is null || single == 0 ? sum
            : new BoundArithmetic(
                path.Span, integer, ArithmeticOperator.Add, sum, new BoundConstant(path.Span, integer, Value.FromInteger(single)));
    }

    /// <summary>Replaces what is asked of a variable by all operators above one, up to the first that groups.</summary>
    /// <returns>False, and nothing is changed, where more is asked of it.</returns>
    private static bool TryReplace(
        List<LogicalOperator> chain, int at, Variable variable, HashSet<Variable> results, Func<BoundExpression, BoundExpression?> replace)
    {
        ExpressionReplacement replacement = new(replace);
        List<LogicalOperator> above = [];
        bool groups = false;
        for (int i = at - 1; i >= 0 && !groups; i--)
        {
            LogicalOperator changed = OperatorExpressions.Replace(chain[i], replacement);
            if (changed.Reads.Contains(variable) || changed.Introduced.Contains(variable) || IsReadInside(changed, variable))
                return false;
            above.Add(changed);
            groups = changed is LogicalAggregate;
        }

        if (!groups && results.Contains(variable))
            return false;
        for (int i = 0; i < above.Count; i++)
            chain[at - 1 - i] = above[i];
        return true;
    }

    private static bool IsRead(List<LogicalOperator> chain, int at, Variable variable) =>
        chain.Take(at).Any(plan => plan.Reads.Contains(variable));

    private static bool IsReadInside(LogicalOperator plan, Variable variable) => plan.Inputs.Skip(plan is LogicalUnary ? 1 : 0)
        .SelectMany(PlanTree.All).Any(nested => nested.Reads.Contains(variable)
            || (nested is LogicalArgument argument && argument.Arguments.Contains(variable)));

    private static bool IsOf<TFunction>(BoundExpression expression, Variable variable) =>
        expression is BoundFunctionCall { Function: TFunction, Arguments: [BoundVariable { Variable: var read }] } && read == variable;
}
